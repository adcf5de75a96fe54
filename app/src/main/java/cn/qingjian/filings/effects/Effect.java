package cn.qingjian.filings.effects;

import java.util.List;

/** What an approval does in the centre's books, by the code that an item declares; a bean is its whole registration. */
public interface Effect {
    /** Its code in {@code item.yaml}, such as {@code withdraw-partial}. */
    String code();

    /**
     * Does it in the caller's transaction. A {@link CannotApplyException} says why it can't be done after all, and takes
     * everything of the approval back.
     */
    Done apply(Grant grant);

    /** The same for several approvals that are decided together, all of them or none: what came of each, in their order. */
    default List<Done> apply(List<Grant> grants) {
        return grants.stream().map(this::apply).toList();
    }
}
