package cn.qingjian.filings.effects;

/** What an approval does in the centre's books, by the code that an item declares; a bean is its whole registration. */
public interface Effect {
    /** Its code in {@code item.yaml}, such as {@code withdraw-partial}. */
    String code();

    /**
     * Does it in the caller's transaction. A {@link CannotApplyException} says why it can't be done after all, and takes
     * everything of the approval back.
     */
    Done apply(Grant grant);
}
