package cn.qingjian.sharing;

import cn.qingjian.kernel.LegalBasis;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One typed question to other departments. A bean is its whole registration; nothing lists the questions elsewhere.
 *
 * @param <A> the record that a source answers with
 */
public interface Question<A extends Answer> {
    /** What is declared of it. */
    Sheet sheet();

    /** The record that an answer is read into. */
    Class<A> answer();

    /**
     * The part of a subject that the sources learn, no more than the question needs: of a citizen the person alone unless the
     * question says otherwise. Empty where such a subject can't be asked about.
     */
    default Optional<Subject> about(Subject asked) {
        return asked instanceof Subject.Citizen citizen ? Optional.of(citizen.alone()) : Optional.empty();
    }

    /** Its key, such as {@code marriage}. */
    default String code() {
        return sheet().code();
    }

    /** What people and decision tables call it, such as 婚姻. */
    default String label() {
        return sheet().label();
    }

    /**
     * The declaration of a question.
     *
     * @param code key, the last part of the sources' path
     * @param label Chinese name, under which decision tables know the fact
     * @param sources who is asked; with several connected they must agree
     * @param purpose what for, as the citizen reads it
     * @param basis what allows the sharing
     * @param withoutConsent what dispenses with the citizen's consent; empty where consent is needed
     * @param validity how long an answer may be used again; {@code qingjian.sharing.validity.<code>} overrides it
     */
    record Sheet(
            String code,
            String label,
            List<Source> sources,
            String purpose,
            LegalBasis basis,
            Optional<LegalBasis> withoutConsent,
            Duration validity) {
        public Sheet {
            sources = List.copyOf(sources);
        }
    }
}
