package cn.qingjian.archive;

import java.util.Optional;

/**
 * Which pieces are looked for; what is empty doesn't narrow.
 *
 * @param text part of a title or a number
 * @param unit key of the unit that answers for them
 * @param year the year in which they were formed
 * @param term the period that they were given
 * @param kind code of their class
 * @param state where they stand
 */
public record ItemFilter(
        String text,
        Optional<Long> unit,
        Optional<Integer> year,
        Optional<Term> term,
        Optional<String> kind,
        Optional<State> state) {
    /** Everything. */
    public static final ItemFilter ALL = new ItemFilter(
            "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Where pieces may stand, to look for. */
    public enum State {
        /** Their time is over, and nobody has proposed yet. */
        DUE("待鉴定"),
        /** An appraisal waits for its second person. */
        APPRAISING("鉴定中"),
        /** Gone to the public archives. */
        TRANSFERRED("已移交"),
        /** Their files are gone. */
        DESTROYED("已销毁");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    /** The same, of one unit only. */
    public ItemFilter of(long own) {
        return new ItemFilter(text, Optional.of(own), year, term, kind, state);
    }

    /** Those of a state. */
    public static ItemFilter in(State state) {
        return new ItemFilter(
                "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(state));
    }

    /** Whether it narrows at all. */
    public boolean narrows() {
        return !equals(ALL);
    }
}
