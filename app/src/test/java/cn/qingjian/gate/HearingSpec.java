package cn.qingjian.gate;

import static cn.qingjian.gate.Parade.aParade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.gate.Finding.Advise;
import cn.qingjian.gate.Finding.Clear;
import cn.qingjian.gate.Finding.Explain;
import cn.qingjian.gate.Finding.Lighten;
import cn.qingjian.gate.Finding.Oppose;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.people.Role;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HearingSpec {
    private static Finding finding(int sort, Parade parade) {
        var why = ParadeKind.why("理由", WayOut.CORRECT);
        return switch (sort) {
            case 0 -> new Clear();
            case 1 -> new Advise(why);
            case 2 -> new Lighten(parade.lasting(parade.minutes() / 2), why);
            case 3 -> new Explain(why);
            default -> new Oppose(why);
        };
    }

    /** A kind whose rules find those sorts, one after the other. */
    private static DemandKind<Parade> finding(List<Integer> sorts) {
        return new ParadeKind() {
            @Override
            public List<Rule<Parade>> rules() {
                List<Rule<Parade>> rules = new ArrayList<>();
                for (int sort : sorts) {
                    rules.add(new Rule<>(
                            "规则" + rules.size(),
                            "T-" + rules.size(),
                            ParadeKind.CUSTOM,
                            Rule.Question.WITHIN_LIMITS,
                            (parade, world) -> finding(sort, parade)));
                }
                return rules;
            }
        };
    }

    private static Judgement<Parade> hear(Parade parade) {
        return Hearing.of(new ParadeKind(), parade, new SomeCircumstances());
    }

    @Test
    void 没有话说的准予() {
        assertThat(hear(aParade()).outcome()).isEqualTo(Outcome.ADMITTED);
        assertThat(hear(aParade()).telling()).isEmpty();
    }

    @Test
    void 一百二十分钟的巡游_压缩到九十分钟() {
        var judgement = hear(aParade().lasting(120));
        assertThat(judgement.outcome()).isEqualTo(Outcome.ADMITTED);
        assertThat(judgement.before().minutes()).isEqualTo(120);
        assertThat(judgement.after().minutes()).isEqualTo(90);
        assertThat(judgement.asked().minutes()).isEqualTo(3 * 4 * 120);
        assertThat(judgement.granted().minutes()).isEqualTo(3 * 4 * 90);
    }

    @Test
    void 后面的规则看到的是压减以后的样子() {
        var kind = new ParadeKind() {
            @Override
            public List<Rule<Parade>> rules() {
                List<Rule<Parade>> rules = new ArrayList<>(super.rules());
                rules.add(new Rule<>(
                        "不得超过一百分钟",
                        "T-1",
                        ParadeKind.CUSTOM,
                        Rule.Question.WITHIN_LIMITS,
                        (parade, world) -> parade.minutes() > 100 ? finding(4, parade) : new Clear()));
                return rules;
            }
        };
        assertThat(Hearing.of(kind, aParade().lasting(120), new SomeCircumstances())
                        .outcome())
                .isEqualTo(Outcome.ADMITTED);
    }

    @Test
    void 所有结论都收集_不止第一条() {
        var judgement = Hearing.of(finding(List.of(4, 3, 1, 4)), aParade(), new SomeCircumstances());
        assertThat(judgement.telling()).hasSize(4);
        assertThat(judgement.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void 加重负担的规则是我们的差错() {
        var kind = new ParadeKind() {
            @Override
            public List<Rule<Parade>> rules() {
                return List.of(new Rule<>(
                        "越巡越长",
                        "T-1",
                        ParadeKind.CUSTOM,
                        Rule.Question.WITHIN_LIMITS,
                        (parade, world) -> new Lighten(
                                parade.lasting(parade.minutes() + 1), ParadeKind.why("更长", WayOut.SHORTEN))));
            }
        };
        assertThatThrownBy(() -> Hearing.of(kind, aParade(), new SomeCircumstances()))
                .isInstanceOf(BurdenAddedException.class)
                .hasMessageContaining("越巡越长");
    }

    @Test
    void 用到的限度都记下来_没用到的不记() {
        var judgement = Hearing.of(
                new ParadeKind(),
                aParade(),
                new SomeCircumstances()
                        .clauses(2, 1)
                        .limit("gate.provided.explainShare", 80)
                        .limit("gate.provided.adviseShare", 10)
                        .limit("doc.maxChars.general", 5000));
        assertThat(judgement.limits())
                .extracting(Parameters.Limit::key)
                .containsExactlyInAnyOrder("gate.provided.explainShare", "gate.provided.adviseShare");
    }

    @Test
    void 规则的指纹_同样的规则相同_改一条就不同() {
        assertThat(RulesVersion.of(new ParadeKind())).isEqualTo(RulesVersion.of(new ParadeKind()));
        assertThat(RulesVersion.of(finding(List.of(0)))).isNotEqualTo(RulesVersion.of(new ParadeKind()));
    }

    @Test
    void 需说明的结论默认由班子领导审批() {
        assertThat(new Explain(ParadeKind.why("", WayOut.EXPLAIN)).approver()).isEqualTo(Role.LEADER);
    }

    @Property
    void 裁定只由结论决定_有不予即不予_有说明即待说明_否则准予(@ForAll @Size(max = 8) List<@IntRange(max = 4) Integer> sorts) {
        var judgement = Hearing.of(finding(sorts), aParade(), new SomeCircumstances());
        Outcome expected =
                sorts.contains(4) ? Outcome.REFUSED : sorts.contains(3) ? Outcome.AWAITING_REASON : Outcome.ADMITTED;
        assertThat(judgement.outcome()).isEqualTo(expected);
        assertThat(judgement.telling())
                .hasSize((int) sorts.stream().filter(sort -> sort > 0).count());
    }

    @Property
    void 准予的负担从不多于要求的负担(
            @ForAll @Size(max = 8) List<@IntRange(max = 4) Integer> sorts, @ForAll @IntRange(max = 600) int minutes) {
        var judgement = Hearing.of(finding(sorts), aParade().lasting(minutes), new SomeCircumstances());
        assertThat(judgement.granted().minutes())
                .isBetween(0L, judgement.asked().minutes());
        if (!sorts.contains(2)) {
            assertThat(judgement.granted()).isEqualTo(judgement.asked());
        }
    }
}
