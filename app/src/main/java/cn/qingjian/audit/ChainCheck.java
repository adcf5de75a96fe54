package cn.qingjian.audit;

import org.jspecify.annotations.Nullable;

/** Walks along the chain, entry by entry in the order of their numbers, and keeps the first that doesn't fit. */
final class ChainCheck {
    private long sequence;
    private String head = Entry.NONE;
    private Verification.@Nullable Broken broken;

    void take(Entry entry) {
        if (broken != null) {
            return;
        }
        if (entry.sequence() != sequence + 1) {
            broken = new Verification.Broken(sequence + 1, "这一条不见了");
        } else if (!entry.genuine()) {
            broken = new Verification.Broken(entry.sequence(), "内容与其校验值不符，被改动过");
        } else if (!entry.previous().equals(head)) {
            broken = new Verification.Broken(entry.sequence(), "与上一条接不上，有记录被替换或者插入");
        }
        sequence = entry.sequence();
        head = entry.hash();
    }

    Verification result() {
        return broken != null ? broken : new Verification.Intact(sequence, head);
    }
}
