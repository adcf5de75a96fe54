package cn.qingjian.gate;

import java.time.Instant;
import java.util.Optional;

/**
 * The written reason (书面说明) of a ruling that needs one.
 *
 * @param text the reason
 * @param by key of the account that wrote it
 * @param at when
 * @param decision what the approver said; empty while it waits
 */
public record WrittenReason(String text, long by, Instant at, Optional<Decision> decision) {
    /**
     * The approver's word.
     *
     * @param accepted whether the reason is accepted
     * @param words the approver's own words, may be empty where it is accepted
     * @param approver key of the account
     * @param at when
     */
    public record Decision(boolean accepted, String words, long approver, Instant at) {}
}
