package cn.qingjian.audit;

import cn.qingjian.privacy.Sm3;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks along the chains, entry by entry in the order of their lanes and numbers, and keeps the first that doesn't fit. */
final class ChainCheck {
    private final SortedMap<Integer, Entry> last = new TreeMap<>();
    private long entries;
    private Verification.@Nullable Broken broken;

    void take(Entry entry) {
        if (broken != null) {
            return;
        }
        Entry before = last.put(entry.lane(), entry);
        long expected = before == null ? 1 : before.sequence() + 1;
        if (entry.sequence() != expected) {
            broken = new Verification.Broken(entry.lane() + "-" + expected, "这一条不见了");
        } else if (!entry.genuine()) {
            broken = new Verification.Broken(entry.number(), "内容与其校验值不符，被改动过");
        } else if (!entry.previous().equals(before == null ? Entry.NONE : before.hash())) {
            broken = new Verification.Broken(entry.number(), "与上一条接不上，有记录被替换或者插入");
        }
        entries++;
    }

    Verification result() {
        return broken != null ? broken : new Verification.Intact(entries, head());
    }

    /** One chain's newest hash; of several the hash over all of theirs with their lanes. */
    private String head() {
        if (last.size() < 2) {
            return last.values().stream().map(Entry::hash).findFirst().orElse(Entry.NONE);
        }
        var heads = new StringBuilder();
        last.forEach((lane, entry) ->
                heads.append(lane).append(' ').append(entry.hash()).append('\n'));
        return Sm3.digest(heads.toString());
    }
}
