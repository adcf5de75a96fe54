package cn.qingjian.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 到期鉴定: what one person proposes for pieces whose time is over, and another decides (档案法实施条例第二十四条).
 *
 * @param id key
 * @param outcome what is to become of them
 * @param term the new period, where they are kept on
 * @param until last day of it; empty for ever, or where they are to go
 * @param reason why
 * @param proposedBy key of the person who proposes
 * @param proposer that person's name
 * @param proposedAt when
 * @param decision what the other decided; empty while it waits
 * @param items the pieces
 */
public record Appraisal(
        long id,
        Outcome outcome,
        Optional<Term> term,
        Optional<LocalDate> until,
        String reason,
        long proposedBy,
        String proposer,
        Instant proposedAt,
        Optional<Decision> decision,
        List<Long> items) {
    public Appraisal {
        items = List.copyOf(items);
    }

    /** What may become of a piece. */
    public enum Outcome {
        /** Kept on for a new period. */
        KEEP("续存"),
        /** Its files go; the entry stays. */
        DESTROY("销毁");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    /**
     * What the second person said.
     *
     * @param accepted whether that is to be done
     * @param words why
     * @param by name
     * @param at when
     */
    public record Decision(boolean accepted, String words, String by, Instant at) {}

    /** What is proposed, in words. */
    public String proposal() {
        return outcome == Outcome.DESTROY
                ? "销毁文件，保留目录、元数据和鉴定记录"
                : "续存" + term.map(Term::label).orElse("")
                        + until.map(last -> "，到" + last).orElse("");
    }

    /** Where it stands, in a word. */
    public String state() {
        return decision.map(one -> one.accepted() ? "已同意" : "不同意").orElse("待复核");
    }
}
