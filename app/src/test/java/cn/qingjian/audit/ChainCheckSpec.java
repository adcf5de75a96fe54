package cn.qingjian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainCheckSpec {
    private final List<Entry> chain = chainOf(6);

    @Test
    void 没有动过的记录_链条完整() {
        assertThat(verified(chain))
                .isEqualTo(new Verification.Intact(6, chain.getLast().hash()));
    }

    @Test
    void 一条记录也没有_也是完整的() {
        assertThat(verified(List.of())).isEqualTo(new Verification.Intact(0, Entry.NONE));
    }

    @Test
    void 改动一条的内容_指出是哪一条() {
        Entry third = chain.get(2);
        chain.set(2, new Entry(0, 3, act("别的人"), third.previous(), third.hash()));
        assertThat(verified(chain)).isEqualTo(new Verification.Broken("0-3", "内容与其校验值不符，被改动过"));
    }

    @Test
    void 删去中间一条_指出是哪一条() {
        chain.remove(2);
        assertThat(verified(chain)).isEqualTo(new Verification.Broken("0-3", "这一条不见了"));
    }

    @Test
    void 删去第一条_也看得出来() {
        chain.removeFirst();
        assertThat(verified(chain)).isEqualTo(new Verification.Broken("0-1", "这一条不见了"));
    }

    @Test
    void 对调两条的内容_指出先出现的一条() {
        Entry second = chain.get(1);
        Entry fourth = chain.get(3);
        chain.set(1, new Entry(0, 2, fourth.act(), second.previous(), second.hash()));
        chain.set(3, new Entry(0, 4, second.act(), fourth.previous(), fourth.hash()));
        assertThat(verified(chain))
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken -> assertThat(broken.number()).isEqualTo("0-2"));
    }

    @Test
    void 伪造一条自己算好校验值的记录_与前后接不上() {
        chain.set(
                3, Entry.first(0, act("伪造者")).next(act("伪造者")).next(act("伪造者")).next(act("伪造者")));
        assertThat(verified(chain)).isEqualTo(new Verification.Broken("0-4", "与上一条接不上，有记录被替换或者插入"));
    }

    @Test
    void 多插一条_后面的接不上() {
        chain.add(3, chain.get(2).next(act("插入者")));
        assertThat(verified(chain)).isInstanceOf(Verification.Broken.class);
    }

    @Test
    void 倒过来放_看得出来() {
        Collections.reverse(chain);
        assertThat(verified(chain)).isInstanceOf(Verification.Broken.class);
    }

    @Test
    void 字在两栏之间移动_校验值就变了() {
        Instant now = Instant.parse("2026-11-23T00:00:00Z");
        var one = Entry.first(0, Act.of(now, "甲乙", "丙", "", ""));
        var other = Entry.first(0, Act.of(now, "甲", "乙丙", "", ""));
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void 几条链并排_各自首尾相接_总校验值随任何一条而变() {
        List<Entry> both = new ArrayList<>(chain);
        both.add(Entry.first(7, act("乙")));
        both.add(both.getLast().next(act("乙")));
        Verification intact = verified(both);
        assertThat(intact)
                .isInstanceOfSatisfying(
                        Verification.Intact.class,
                        all -> assertThat(all.entries()).isEqualTo(8));
        both.removeLast();
        assertThat(verified(both)).isInstanceOf(Verification.Intact.class).isNotEqualTo(intact);
    }

    @Test
    void 一条链的记录挪到另一条_接不上() {
        List<Entry> both = new ArrayList<>(chain);
        Entry moved = both.removeLast();
        both.add(Entry.first(7, act("乙")));
        both.add(new Entry(7, 2, moved.act(), moved.previous(), moved.hash()));
        assertThat(verified(both)).isInstanceOf(Verification.Broken.class);
    }

    private static Verification verified(List<Entry> entries) {
        var check = new ChainCheck();
        entries.forEach(check::take);
        return check.result();
    }

    private static List<Entry> chainOf(int length) {
        var entries = new ArrayList<Entry>();
        entries.add(Entry.first(0, act("甲")));
        while (entries.size() < length) {
            entries.add(entries.getLast().next(act("甲" + entries.size())));
        }
        return entries;
    }

    private static Act act(String actor) {
        return Act.of(Instant.parse("2026-11-23T01:02:03.123456789Z"), actor, "过闸", "文稿 1", "");
    }
}
