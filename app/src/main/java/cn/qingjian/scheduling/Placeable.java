package cn.qingjian.scheduling;

import cn.qingjian.gate.DemandId;
import cn.qingjian.people.Account;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something under way that can be laid out: a meeting, a joint inspection. */
public interface Placeable {
    /** The demand; the same as that of its {@code Undertaking}. */
    DemandId id();

    /** What it is called. */
    String title();

    /** Keys of the accounts of all who must be there or join by video. */
    Set<Long> people();

    /** Of these, who join by video from wherever they are. */
    default Set<Long> remote() {
        return Set.of();
    }

    /** How long it takes. */
    int minutes();

    /** Where it can be; a venue that several things can use bears one key in all of them. */
    List<Venue> venues();

    /** It doesn't begin before. */
    LocalDateTime earliest();

    /** It doesn't end after. */
    LocalDateTime latest();

    /** The slot that it has now, empty where it has none. */
    Optional<Slot> announced();

    /** Whether people have been told that slot, and not only somebody has thought of it. */
    default boolean told() {
        return true;
    }

    /** Whether that slot must not change any more. */
    default boolean fixed() {
        return false;
    }

    /**
     * Why people can't be told this other slot instead of the one they know, in words; empty where they can. Asked before a move is
     * proposed.
     */
    default Optional<String> bars(Slot slot) {
        return Optional.empty();
    }

    /** Whether it is about management rather than business (业务与管理会议一并召开). */
    default boolean management() {
        return false;
    }

    /**
     * Gives it a slot, in the caller's transaction.
     *
     * @throws IllegalStateException where it can no longer change
     */
    void place(Slot slot, Account by);

    /**
     * Looks once more after all have been placed, in the same transaction: others may have taken the venue meanwhile.
     *
     * @throws IllegalStateException where it can't stand there
     */
    default void confirm() {}
}
