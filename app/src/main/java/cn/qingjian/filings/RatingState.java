package cn.qingjian.filings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a rating stands: a good one is kept, a bad one is mended step by step (国办发〔2019〕51号). The table is {@link Step}. */
public enum RatingState {
    /** Good, nothing to do. */
    KEPT("已收到"),
    /** Bad, and nobody has called yet. */
    OPEN("待联系"),
    /** The citizen was heard. */
    CONTACTED("已联系"),
    /** Mended or explained. */
    FIXED("已整改"),
    /** The citizen was told, and it is over. */
    CLOSED("已办结");

    private final String label;

    RatingState(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether somebody must still do something. */
    public boolean open() {
        return next().isPresent();
    }

    /** The step that comes next; empty where nothing follows. */
    public Optional<Step> next() {
        return Arrays.stream(Step.values())
                .filter(step -> step.from.contains(this))
                .findFirst();
    }

    /** The steps: from where, to where, and what must be written. */
    public enum Step {
        /** 回访. */
        CONTACT(EnumSet.of(OPEN), CONTACTED, "记录联系", "问了什么、本人怎么说"),
        /** 整改. */
        FIX(EnumSet.of(CONTACTED), FIXED, "记录整改", "改了什么，或者为什么没有依据可改"),
        /** 办结. */
        CLOSE(EnumSet.of(FIXED), CLOSED, "回复并办结", "回复本人的话");

        @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
        private final Set<RatingState> from;

        private final RatingState to;
        private final String label;
        private final String ask;

        Step(Set<RatingState> from, RatingState to, String label, String ask) {
            this.from = from;
            this.to = to;
            this.label = label;
            this.ask = ask;
        }

        /** Where it leads. */
        public RatingState to() {
            return to;
        }

        /** Where it may be taken. */
        public Set<RatingState> from() {
            return Set.copyOf(from);
        }

        /** What the button says. */
        public String label() {
            return label;
        }

        /** What is to be written with it. */
        public String ask() {
            return ask;
        }
    }
}
