package cn.qingjian.people;

import org.jspecify.annotations.Nullable;

/** The person of a session in the hall: somebody of the public, never staff. */
public interface PublicPerson {
    /** The name as a page shows it, masked. */
    String shownName();

    /** The employer acted for, by name; null for oneself. */
    @Nullable
    String actsFor();
}
