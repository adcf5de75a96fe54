package cn.qingjian.sharing;

import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a question is about. It prints masked. */
public sealed interface Subject {
    /** The name that a source's own must match. */
    String name();

    /** The same text for the same subject and for no other; personal, so only its keyed index is kept. */
    String key();

    /**
     * A person, with those of the family who count in some questions.
     *
     * @param id identity number
     * @param name name as on the identity card
     * @param spouse the spouse, where there is one
     * @param children minor children
     */
    record Citizen(CitizenId id, String name, Optional<Relative> spouse, List<Relative> children) implements Subject {
        public Citizen {
            children = List.copyOf(children);
        }

        /** A person without family. */
        public Citizen(CitizenId id, String name) {
            this(id, name, Optional.empty(), List.of());
        }

        /** The same person without family. */
        public Citizen alone() {
            return new Citizen(id, name);
        }

        @Override
        public String key() {
            return Stream.concat(
                            Stream.of(id.reveal(), Names.plain(name)),
                            Stream.concat(spouse.stream(), children.stream())
                                    .map(relative -> relative.id().reveal())
                                    .sorted())
                    .collect(Collectors.joining("\n", "citizen\n", ""));
        }

        @Override
        public String toString() {
            return "Citizen[" + id.masked() + "]";
        }
    }

    /**
     * An employer.
     *
     * @param code unified social credit code
     * @param name registered name
     */
    record Employer(CreditCode code, String name) implements Subject {
        @Override
        public String key() {
            return "employer\n" + code.code() + "\n" + Names.plain(name);
        }

        @Override
        public String toString() {
            return "Employer[" + code + "]";
        }
    }

    /**
     * One of the family.
     *
     * @param id identity number
     * @param name name as on the identity card
     */
    record Relative(CitizenId id, String name) {
        @Override
        public String toString() {
            return "Relative[" + id.masked() + "]";
        }
    }
}
