package cn.qingjian.gate;

import cn.qingjian.gate.Finding.Advise;
import cn.qingjian.gate.Finding.Clear;
import cn.qingjian.gate.Finding.Explain;
import cn.qingjian.gate.Finding.Lighten;
import cn.qingjian.gate.Finding.Oppose;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Finding.Why;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.people.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kind 巡游: one bean in the tests is its whole registration. */
@Component
class ParadeKind implements DemandKind<Parade> {
    static final LegalBasis CUSTOM = new LegalBasis("巡游惯例", "第一条", LegalBasis.Mark.OWN);

    @Override
    public String code() {
        return Parade.KIND;
    }

    @Override
    public String label() {
        return "巡游";
    }

    @Override
    public Class<Parade> type() {
        return Parade.class;
    }

    @Override
    public List<DemandClass> classes() {
        return List.of(new DemandClass("spring", "春季巡游"), new DemandClass("autumn", "秋季巡游"));
    }

    @Override
    public Burden measure(Parade demand, Parameters parameters) {
        long people = (long) demand.bearers().units().size() * demand.bearers().people();
        return new Burden(people * demand.minutes(), "%d人 × %d分钟".formatted(people, demand.minutes()));
    }

    @Override
    public List<Rule<Parade>> rules() {
        return List.of(
                rule(
                        "巡游不超过九十分钟",
                        "PAR-01",
                        (parade, world) -> parade.minutes() <= 90
                                ? new Clear()
                                : new Lighten(parade.lasting(90), why("压缩到九十分钟。", WayOut.SHORTEN))),
                rule(
                        "巡游不超过三个方队",
                        "PAR-02",
                        (parade, world) -> parade.floats().size() <= 3
                                ? new Clear()
                                : new Explain(why("方队超过三个，请说明理由。", WayOut.EXPLAIN))),
                rule(
                        "夜间巡游由法规岗审批",
                        "PAR-03",
                        (parade, world) -> parade.title().contains("夜间")
                                ? new Explain(why("夜间巡游须说明理由。", WayOut.EXPLAIN), Role.LEGAL)
                                : new Clear()),
                rule(
                        "雨天不巡游",
                        "PAR-04",
                        (parade, world) ->
                                parade.title().contains("雨天") ? new Oppose(why("雨天不得巡游。", WayOut.DROP)) : new Clear()),
                rule(
                        "巡游宜短",
                        "PAR-05",
                        (parade, world) ->
                                parade.minutes() > 60 ? new Advise(why("一小时以内更好。", WayOut.SHORTEN)) : new Clear()));
    }

    private static Rule<Parade> rule(String name, String code, Rule.Check<Parade> check) {
        return new Rule<>(name, code, CUSTOM, Rule.Question.WITHIN_LIMITS, check);
    }

    static Why why(String message, WayOut wayOut) {
        return new Why(message, List.of(), wayOut);
    }
}
