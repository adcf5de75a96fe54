package cn.qingjian.grassroots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.qingjian.gate.Admission;
import cn.qingjian.gate.BurdenLedger.Entry;
import cn.qingjian.gate.BurdenLedger.Measured;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.GateNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EarlierSpec {
    private static final Entry NEW = entry(9, 9, "报送三季度逾期贷款台账", "逾期笔数", "逾期金额");

    @Test
    void 找到以前要过的同样内容_最像的在前() {
        Entry same = entry(1, 1, "关于报送逾期贷款台账的通知", "逾期笔数");
        Entry like = entry(2, 2, "逾期贷款催收情况", "逾期金额");
        Entry other = entry(3, 3, "冬季消防检查安排", "灭火器");
        assertThat(Earlier.of(NEW, List.of(other, like, same, NEW))).containsExactly(same, like);
    }

    @Test
    void 后来的不算以前的() {
        assertThat(Earlier.of(NEW, List.of(entry(10, 10, "报送三季度逾期贷款台账", "逾期笔数"))))
                .isEmpty();
    }

    @Test
    void 最多给三件() {
        List<Entry> many = List.of(
                entry(1, 1, "逾期贷款台账", "逾期笔数"),
                entry(2, 2, "逾期贷款台账", "逾期笔数"),
                entry(3, 3, "逾期贷款台账", "逾期笔数"),
                entry(4, 4, "逾期贷款台账", "逾期笔数"));
        assertThat(Earlier.of(NEW, many)).hasSize(3);
    }

    @Property
    void 相似度在零到一之间_两边一样(@ForAll String one, @ForAll String other) {
        Set<String> left = Earlier.pairs(one);
        Set<String> right = Earlier.pairs(other);
        assertThat(Earlier.alike(left, right)).isBetween(0.0, 1.0).isCloseTo(Earlier.alike(right, left), within(1e-12));
    }

    private static Entry entry(long ruling, int second, String title, String... asks) {
        return new Entry(
                ruling,
                new DemandId("parades", ruling),
                title,
                1,
                2,
                new GateNumber(2026, (int) ruling),
                Instant.ofEpochSecond(second),
                Admission.State.STANDING,
                60,
                Measured.NOTHING,
                Optional.empty(),
                List.of(asks));
    }
}
