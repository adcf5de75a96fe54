package cn.qingjian.gate;

import static cn.qingjian.gate.Rule.Question.MERGEABLE;
import static cn.qingjian.gate.Rule.Question.PLANNED;
import static cn.qingjian.gate.Rule.Question.PROVIDED;
import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.Finding.Advise;
import cn.qingjian.gate.Finding.Clear;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.Explain;
import cn.qingjian.gate.Finding.Oppose;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Finding.Why;
import cn.qingjian.kernel.LegalBasis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the gate itself asks of every demand, whatever its kind: already provided? mergeable? within plan and total? */
final class GeneralRules {
    private static final LegalBasis PROMISE_CITE = new LegalBasis("本单位精简文件承诺", "已有规定的不再发文", LegalBasis.Mark.OWN);
    private static final LegalBasis PROMISE_MERGE = new LegalBasis("本单位精简文件承诺", "可合并发文的合并发文", LegalBasis.Mark.OWN);

    private static final LegalBasis TRACES =
            new LegalBasis("关于持续解决困扰基层的形式主义问题为决胜全面建成小康社会提供坚强作风保证的通知", "", LegalBasis.Mark.QUOTED);

    private GeneralRules() {}

    static List<Rule<Demand>> of(DemandKind<?> kind) {
        List<Rule<Demand>> rules = new ArrayList<>();
        rules.add(new Rule<>("已有规定的不再发文", "XW-09", PROMISE_CITE, PROVIDED, (demand, world) -> provided(kind, world)));
        rules.add(new Rule<>("内容相近的合并办理", "MERGE-01", PROMISE_MERGE, MERGEABLE, (demand, world) -> mergeable(world)));
        if (!Proofs.judgedBy(kind)) {
            rules.add(new Rule<>("不以照片截图台账代替工作", "H20-01", TRACES, WITHIN_LIMITS, (demand, world) -> proofs(demand)));
        }
        if (!kind.classes().isEmpty()) {
            rules.add(new Rule<>("列入年度计划并立项", "PLAN-01", kind.planBasis(), PLANNED, (demand, world) -> inPlan(world)));
            rules.add(
                    new Rule<>("不超过年度计划数", "PLAN-02", kind.planBasis(), PLANNED, (demand, world) -> withinPlan(world)));
            rules.add(new Rule<>(
                    "年度总量只减不增", "PLAN-03", kind.planBasis(), PLANNED, (demand, world) -> onlyFewer(kind, world)));
        }
        return List.copyOf(rules);
    }

    /** Severity by the share of its clauses, formulas left out, that provisions in force already say. */
    private static Finding provided(DemandKind<?> kind, Circumstances world) {
        List<Provided> clauses = world.provided().stream()
                .filter(clause -> !clause.boilerplate())
                .toList();
        List<Provided> said = clauses.stream().filter(Provided::provides).toList();
        if (said.isEmpty()) {
            return new Clear();
        }
        BigDecimal share = percent(said.size(), clauses.size());
        boolean differs =
                said.stream().anyMatch(clause -> !first(clause).differences().isEmpty());
        var why = new Why(
                "%d条内容中有%d条（%s%%）现行规定已经写明，请引用原规定，只写新增的内容。%s"
                        .formatted(clauses.size(), said.size(), share, differs ? "其中有的数字、要求或主体与原规定不同，请先核对。" : ""),
                said.stream().map(GeneralRules::evidence).toList(),
                WayOut.CITE);
        return graded(world, share, why, kind.prefix() + ".provided", "gate.provided");
    }

    private static Finding mergeable(Circumstances world) {
        Optional<Similar> first = world.similar().stream().filter(Similar::open).findFirst();
        return first.map(most -> mergeable(world, most)).orElseGet(Clear::new);
    }

    private static Finding mergeable(Circumstances world, Similar most) {
        BigDecimal share = percent((int) Math.round(most.alikeness() * 100), 100);
        var why = new Why(
                "%s正在办理的“%s”内容相近（%s%%）%s，请合并办理。"
                        .formatted(
                                most.issuer(),
                                most.title(),
                                share,
                                most.sharedBearers().isEmpty()
                                        ? ""
                                        : "，有%d个受文单位相同"
                                                .formatted(most.sharedBearers().size())),
                most.evidence(),
                WayOut.MERGE);
        Finding finding = graded(world, share, why, "gate.similar");
        return finding instanceof Explain && most.sharedBearers().isEmpty() ? new Advise(why) : finding;
    }

    private static Finding proofs(Demand demand) {
        List<Evidence> wanted = Proofs.wanted(demand);
        return wanted.isEmpty()
                ? new Clear()
                : new Explain(
                        new Why("有%d处要求照片、截图、台账。请删去，从工作本身取得凭据。".formatted(wanted.size()), wanted, WayOut.SHORTEN));
    }

    private static Finding inPlan(Circumstances world) {
        if (world.plan().isEmpty()) {
            return new Clear();
        }
        Optional<PlanStanding.ItemStanding> item = world.plan().get().item();
        if (item.isEmpty()) {
            return new Explain(plain("没有对应的年度计划立项，属于计划外，请先立项，或者说明为何必须临时安排。", WayOut.PLAN));
        }
        if (item.get().problem().isPresent()) {
            return new Oppose(plain(item.get().problem().get() + "，请改选本年度、本科室、同类别的立项。", WayOut.CORRECT));
        }
        return item.get().left() > 0
                ? new Clear()
                : new Explain(plain("立项“" + item.get().title() + "”已经用完，再发属于计划外，请说明理由。", WayOut.EXPLAIN));
    }

    private static Finding withinPlan(Circumstances world) {
        if (world.plan().isEmpty() || world.plan().get().left() > 0) {
            return new Clear();
        }
        PlanStanding plan = world.plan().get();
        return new Explain(plain(
                plan.planned() == 0
                        ? "%s%d年没有安排“%s”的计划数，请说明为何必须安排。".formatted(plan.unit(), plan.year(), plan.demandClass())
                        : "%s%d年“%s”计划%d件，已印发%d件、已准予待印发%d件，没有余额，请说明为何必须超出。"
                                .formatted(
                                        plan.unit(),
                                        plan.year(),
                                        plan.demandClass(),
                                        plan.planned(),
                                        plan.used(),
                                        plan.reserved()),
                WayOut.EXPLAIN));
    }

    private static Finding onlyFewer(DemandKind<?> kind, Circumstances world) {
        Optional<Parameters.Limit> growth = world.parameters()
                .limit(kind.prefix() + ".yoy")
                .or(() -> world.parameters().limit("gate.yoy"));
        if (growth.isEmpty() || world.plan().isEmpty()) {
            return new Clear();
        }
        PlanStanding plan = world.plan().get();
        if (plan.lastYear().isEmpty()) {
            return new Advise(plain("上一年度的总量没有录入，无法比较是否只减不增。", WayOut.PLAN));
        }
        BigDecimal ceiling = BigDecimal.valueOf(plan.lastYear().get())
                .multiply(BigDecimal.valueOf(100).add(growth.get().value()))
                .movePointLeft(2);
        if (BigDecimal.valueOf(plan.total() + 1L).compareTo(ceiling) <= 0) {
            return new Clear();
        }
        var why = plain(
                "再办这一件，%d年%s将达%d件，超过上一年度的%d件；年度总量只减不增，确需增长的须有书面说明。"
                        .formatted(
                                plan.year(),
                                kind.label(),
                                plan.total() + 1,
                                plan.lastYear().get()),
                WayOut.EXPLAIN);
        return plan.growthExplained() ? new Advise(why) : new Explain(why);
    }

    /** By the first of the prefixes under which a threshold is in force. */
    private static Finding graded(Circumstances world, BigDecimal share, Why why, String... prefixes) {
        if (reaches(world, share, "explainShare", prefixes)) {
            return new Explain(why);
        }
        return reaches(world, share, "adviseShare", prefixes) ? new Advise(why) : new Clear();
    }

    private static boolean reaches(Circumstances world, BigDecimal share, String threshold, String... prefixes) {
        return Stream.of(prefixes)
                .flatMap(prefix -> world.parameters().limit(prefix + '.' + threshold).stream())
                .findFirst()
                .filter(limit -> share.compareTo(limit.value()) >= 0)
                .isPresent();
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(Math.round(part * 100.0 / whole));
    }

    private static Provided.By first(Provided clause) {
        return clause.by().stream()
                .filter(by -> by.kind().provides())
                .findFirst()
                .orElseThrow();
    }

    private static Evidence evidence(Provided clause) {
        Provided.By by = first(clause);
        return new Evidence(clause.passage().address(), clause.passage().text(), by.citation(), by.text());
    }

    private static Why plain(String message, WayOut wayOut) {
        return new Why(message, List.of(), wayOut);
    }
}
