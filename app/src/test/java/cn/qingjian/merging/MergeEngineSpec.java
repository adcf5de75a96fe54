package cn.qingjian.merging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.ClauseIndex;
import cn.qingjian.clauses.CoverageEngine;
import cn.qingjian.gate.Undertaking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeEngineSpec {
    private static final CoverageEngine CLAUSES = CoverageEngine.open(ClauseIndex.of(List.of()), Optional.empty());
    private static final List<Pairing> PAIRINGS = List.of(
            new Pairing("check", "check", Way.ONE_VISIT, true),
            new Pairing("visit", "check", Way.ONE_VISIT, true),
            new Pairing("paper", "paper", Way.ALIKE, false),
            new Pairing("meeting", "paper", Way.ALREADY_SAID, true));
    private static final String OVERDUE = "请各管理部分管主任参加，通报二月末的逾期台账。逐户分析连续三期以上逾期的借款人，研究上门催收和司法催收的分工。";
    private static final String OVERDUE_OTHERWISE = "听取逾期三期以上客户的逐户分析，通报二月末不良台账。商量哪些借款人转入诉讼、哪些继续上门催收。";

    private final MergeEngine engine = new MergeEngine(PAIRINGS, Measures.FIRST, CLAUSES::coverAmong);

    @Test
    void 不同科室用不同的话说同一件事_提出合并() {
        Proposal proposal = only(overdue(1).made(), otherwise(2).made());
        assertThat(proposal.way()).isEqualTo(Way.ALIKE);
        assertThat(proposal.saved())
                .isPositive()
                .isLessThanOrEqualTo(proposal.away().minutes());
        assertThat(proposal.evidence()).isNotEmpty();
        assertThat(proposal.lost()).contains("两个科室要商定由谁主办");
    }

    @Test
    void 照抄的两件_省下全部() {
        Proposal proposal = only(overdue(1).made(), overdue(2).made());
        assertThat(proposal.saved()).isEqualTo(proposal.away().minutes());
        assertThat(proposal.lost()).isEmpty();
        assertThat(proposal.alikeness()).isGreaterThan(0.9);
    }

    @Test
    void 相隔十四天合并_相隔十五天不合并() {
        assertThat(all(overdue(1).made(), otherwise(2).after(14).made())).hasSize(1);
        assertThat(all(overdue(1).made(), otherwise(2).after(15).made())).isEmpty();
    }

    @Test
    void 对象重合一半合并_不到一半不合并() {
        Undertaking three = overdue(1).calling(1L, 2L, 3L, 4L).made();
        assertThat(all(three, otherwise(2).calling(1L, 2L, 5L, 6L).made())).hasSize(1);
        assertThat(all(three, otherwise(2).calling(1L, 5L, 6L, 7L).made())).isEmpty();
        assertThat(all(three, otherwise(2).calling(7L).made())).isEmpty();
        assertThat(all(three, otherwise(2).calling().made())).isEmpty();
    }

    @Test
    void 说的不是一件事_不合并() {
        assertThat(all(
                        overdue(1).made(),
                        ADemand.of("meeting", 2).saying("消防培训", "学习灭火器使用和疏散路线。").made()))
                .isEmpty();
    }

    @Test
    void 套用同一格式填不同的表_不合并() {
        ADemand one = ADemand.of("form", 1).saying("异地贷款业务统计", "统计缴存地在外市的职工在本地申请贷款的户数、金额、缴存证明核验方式、审批用时和退件原因。");
        ADemand other = ADemand.of("form", 2).saying("组合贷款业务统计", "统计与商业银行组合申请贷款的户数、公积金部分金额、商贷部分金额、银行审批用时和退件原因。");
        assertThat(all(one.made(), other.made())).isEmpty();
    }

    @Test
    void 不同季度的同一件事_不合并() {
        ADemand one = overdue(1).saying("一季度逾期调度会", OVERDUE);
        assertThat(all(
                        one.made(),
                        otherwise(2).saying("二季度清收推进会", OVERDUE_OTHERWISE).made()))
                .isEmpty();
    }

    @Test
    void 同一周到同一单位_不管说什么合成一次() {
        Undertaking fire =
                ADemand.of("check", 1).calling(1L).saying("消防检查", "看灭火器。").made();
        ADemand loans = ADemand.of("visit", 2).calling(1L).saying("贷款调研", "问问利率。");
        assertThat(only(fire, loans.after(4).made()).way()).isEqualTo(Way.ONE_VISIT);
        assertThat(all(fire, loans.after(7).made())).isEmpty();
        assertThat(all(fire, loans.calling(2L).made())).isEmpty();
    }

    @Test
    void 暗访不与事先通知的合并() {
        Undertaking fire =
                ADemand.of("check", 1).calling(1L).saying("消防检查", "看灭火器。").made();
        Undertaking unannounced = ADemand.of("check", 2)
                .calling(1L)
                .saying("窗口检查", "不发通知、不打招呼，直奔大厅。")
                .made();
        assertThat(all(fire, unannounced)).isEmpty();
    }

    @Test
    void 文件已经写明的会不开_文件从不让位给会() {
        Undertaking paper = ADemand.of("paper", 1)
                .saying("关于取消评估的通知", "自五月起取消二手房贷款的收费评估，改用网签价格确定房屋价值。不得再要求借款人提交评估报告。")
                .made();
        Undertaking meeting = ADemand.of("meeting", 2)
                .saying("取消评估传达会", "传达五月起取消二手房贷款收费评估，按网签价格确定房屋价值，不再收评估报告。")
                .made();
        for (List<Undertaking> order : List.of(List.of(paper, meeting), List.of(meeting, paper))) {
            Proposal proposal = engine.proposals(order).getFirst();
            assertThat(proposal.way()).isEqualTo(Way.ALREADY_SAID);
            assertThat(proposal.away()).isEqualTo(meeting);
            assertThat(proposal.saved()).isEqualTo(meeting.minutes());
        }
    }

    @Test
    void 已经发出的不再改_既不让位也不并进别的_别的可以让位给它写明的() {
        Undertaking paper = ADemand.of("paper", 1)
                .saying("关于逾期催收的通知", OVERDUE)
                .made()
                .settled(overdue(2).made().from());
        assertThat(all(
                        paper,
                        ADemand.of("paper", 3).saying("关于逾期催收的通知", OVERDUE).made()))
                .isEmpty();
        Undertaking meeting =
                ADemand.of("meeting", 2).saying("逾期催收部署会", OVERDUE).made();
        assertThat(only(paper, meeting).away()).isEqualTo(meeting);
        assertThat(all(paper, meeting.settled(meeting.from()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-15,0", "-14,1", "-13,1", "0,1", "13,1", "14,1", "15,0"})
    void 开过的在窗口内的告诉闸口_不提合并(int days, int told) {
        Undertaking held = overdue(2).after(days).made();
        Undertaking over = held.settled(held.from());
        Undertaking one = overdue(1).made();
        assertThat(engine.atGate(one, List.of(over))).hasSize(told).noneMatch(Proposal::open);
        assertThat(engine.atGate(one, List.of(held))).hasSize(told).allMatch(Proposal::open);
        assertThat(all(one, over)).as("不提合并").isEmpty();
    }

    @Test
    void 没有登记的两种要求之间不提合并_同一种的提() {
        assertThat(all(overdue(1).made(), copy("form", 2).made())).isEmpty();
        assertThat(all(copy("trial", 1).made(), copy("trial", 2).made())).hasSize(1);
    }

    @Test
    void 文件之间由公文自己告诉闸口_这里不说第二遍() {
        Undertaking one = copy("paper", 1).made();
        Undertaking other = copy("paper", 2).made();
        assertThat(all(one, other)).hasSize(1);
        assertThat(engine.atGate(one, List.of(other))).isEmpty();
        assertThat(engine.atGate(overdue(3).made(), List.of(other))).hasSize(1);
    }

    @Test
    void 在闸口自己不与自己合并() {
        Undertaking one = overdue(1).made();
        assertThat(engine.atGate(one, List.of(one))).isEmpty();
    }

    @Test
    void 空的和没有字的都不出错() {
        assertThat(engine.proposals(List.of())).isEmpty();
        ADemand mute = ADemand.of("meeting", 1).saying("", "");
        assertThat(all(mute.made(), ADemand.of("meeting", 2).saying("", "").made()))
                .isEmpty();
    }

    @Property(tries = 30)
    void 顺序不同_建议的都是那几对_省下的从不多于原来的(@ForAll @IntRange(max = 10_000) int seed) {
        List<Undertaking> some = new ArrayList<>(List.of(
                overdue(1).made(),
                otherwise(2).made(),
                copy("meeting", 3).calling(1L, 2L).after(3).made(),
                copy("paper", 4).made(),
                ADemand.of("check", 5).calling(3L).made(),
                ADemand.of("visit", 6).calling(3L, 4L).after(2).made()));
        List<Proposal> straight = engine.proposals(some);
        Collections.shuffle(some, new Random(seed));
        List<Proposal> shuffled = engine.proposals(some);
        assertThat(pairs(shuffled)).isEqualTo(pairs(straight));
        assertThat(shuffled)
                .allSatisfy(
                        one -> assertThat(one.saved()).isBetween(0L, one.away().minutes()));
        assertThat(shuffled).isSortedAccordingTo((one, other) -> Long.compare(other.saved(), one.saved()));
    }

    private static Set<String> pairs(List<Proposal> proposals) {
        Set<String> pairs = new TreeSet<>();
        proposals.forEach(one -> pairs.add(one.away().id() + ">" + one.into().id() + ":" + one.saved()));
        return pairs;
    }

    private static ADemand overdue(long number) {
        return copy("meeting", number);
    }

    private static ADemand copy(String kind, long number) {
        return ADemand.of(kind, number).saying("个贷逾期催收调度会", OVERDUE);
    }

    private static ADemand otherwise(long number) {
        return ADemand.of("meeting", number)
                .saying("贷款风险清收推进会", OVERDUE_OTHERWISE)
                .by(12);
    }

    private Proposal only(Undertaking... some) {
        List<Proposal> all = all(some);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Proposal> all(Undertaking... some) {
        return engine.proposals(List.of(some));
    }
}
