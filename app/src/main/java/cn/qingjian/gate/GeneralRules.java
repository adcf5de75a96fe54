package cn.qingjian.gate;

import static cn.qingjian.gate.Rule.Question.MERGEABLE;
import static cn.qingjian.gate.Rule.Question.PLANNED;
import static cn.qingjian.gate.Rule.Question.PROVIDED;
import static cn.qingjian.gate.Rule.Question.WITHIN_LIMITS;

import cn.qingjian.gate.DutyStanding.Hit;
import cn.qingjian.gate.DutyStanding.Sheet;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the gate itself asks of every demand, whatever its kind: already provided? mergeable? theirs to do? within plan and total? */
final class GeneralRules {
    private static final LegalBasis PROMISE_CITE = new LegalBasis("本单位精简文件承诺", "已有规定的不再发文", LegalBasis.Mark.OWN);
    private static final LegalBasis PROMISE_MERGE = new LegalBasis("本单位精简文件承诺", "可合并发文的合并发文", LegalBasis.Mark.OWN);

    private static final LegalBasis TRACES =
            new LegalBasis("关于持续解决困扰基层的形式主义问题为决胜全面建成小康社会提供坚强作风保证的通知", "", LegalBasis.Mark.QUOTED);
    private static final LegalBasis DUTIES = new LegalBasis("整治形式主义为基层减负若干规定", "第六部分", LegalBasis.Mark.QUOTED);

    private GeneralRules() {}

    static List<Rule<Demand>> of(DemandKind<?> kind) {
        List<Rule<Demand>> rules = new ArrayList<>();
        rules.add(new Rule<>("已有规定的不再发文", "XW-09", PROMISE_CITE, PROVIDED, (demand, world) -> provided(kind, world)));
        rules.add(new Rule<>("内容相近的合并办理", "MERGE-01", PROMISE_MERGE, MERGEABLE, (demand, world) -> mergeable(world)));
        if (!Proofs.judgedBy(kind)) {
            rules.add(new Rule<>("不以照片截图台账代替工作", "H20-01", TRACES, WITHIN_LIMITS, (demand, world) -> proofs(demand)));
        }
        rules.add(new Rule<>("收回的事项不得再派给基层", "RSP-01", DUTIES, WITHIN_LIMITS, (demand, world) -> takenBack(world)));
        rules.add(new Rule<>("不得擅自把清单外任务下放基层", "RSP-02", DUTIES, WITHIN_LIMITS, (demand, world) -> onTheList(world)));
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

    /** What was taken back is opposed; where the offices only help, the one who asks is reminded to lead. */
    private static Finding takenBack(Circumstances world) {
        List<Hit> back = hits(world, Sheet.TAKEN_BACK);
        if (!back.isEmpty()) {
            return new Oppose(new Why(
                    "有%d项任务已经从管理部收回%s，不得再派给基层，请去掉或者改由承接的单位办。"
                            .formatted(
                                    back.size(),
                                    by(back).map("，由%s办"::formatted).orElse("")),
                    evidence(back),
                    WayOut.DROP));
        }
        List<Hit> help = hits(world, Sheet.ASSIST);
        return help.isEmpty()
                ? new Clear()
                : new Advise(new Why(
                        "其中%d项管理部只是配合%s，不要把牵头和主责也交给管理部。"
                                .formatted(
                                        help.size(),
                                        by(help).map("，由%s牵头"::formatted).orElse("")),
                        evidence(help),
                        WayOut.SHORTEN));
    }

    /** On a list or let in: clear. An approval that nobody has entered: a leader looks at it. Else opposed. */
    private static Finding onTheList(Circumstances world) {
        if (world.duties().isEmpty()) {
            return new Clear();
        }
        DutyStanding standing = world.duties().get();
        if (standing.outside().isEmpty()) {
            return new Clear(cleared(standing));
        }
        String what = "有%d项任务不在管理部的职责清单里".formatted(standing.outside().size());
        return standing.admission()
                .<Finding>map(number -> new Explain(new Why(
                        what + "；写明的准入审批“%s”没有登记，请办公室登记，或者说明情况、由班子领导核对原件后同意。".formatted(number),
                        Say.words(standing.outside()),
                        WayOut.EXPLAIN)))
                .orElseGet(() -> new Oppose(new Why(
                        what
                                + standing.unknown()
                                        .map("，清单里也没有写明的“%s”"::formatted)
                                        .orElse("")
                                + "，没有准入审批，不得下放。请写明是清单的哪一项，如：职责清单“窗口服务”；或者先报准入审批，写明：准入审批：编号。",
                        Say.words(standing.outside()),
                        WayOut.CORRECT)));
    }

    private static String cleared(DutyStanding standing) {
        String on = standing.hits().stream()
                .filter(hit -> hit.sheet() != Sheet.TAKEN_BACK)
                .map(hit -> "“%s”（%s，%s）".formatted(hit.entry(), hit.sheet().label(), hit.how()))
                .distinct()
                .collect(Collectors.joining("、"));
        String without = standing.without().isEmpty() ? "" : String.join("、", standing.without()) + "还没有职责清单，没有核对。";
        return (on.isEmpty() ? "" : "对上职责清单" + on + "。") + without;
    }

    private static List<Hit> hits(Circumstances world, Sheet sheet) {
        return world.duties().map(standing -> standing.on(sheet)).orElse(List.of());
    }

    private static Optional<String> by(List<Hit> hits) {
        String names = hits.stream()
                .map(Hit::by)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
        return Optional.of(names).filter(one -> !one.isEmpty());
    }

    private static List<Evidence> evidence(List<Hit> hits) {
        return hits.stream()
                .map(hit -> new Evidence(
                        "", hit.task(), "管理部职责清单（%s）“%s”".formatted(hit.sheet().label(), hit.entry()), hit.how()))
                .toList();
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
