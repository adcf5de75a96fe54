package cn.qingjian.inspections.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.gate.PlanKey;
import cn.qingjian.inspections.Conduct;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionKind;
import cn.qingjian.inspections.InspectionType;
import cn.qingjian.inspections.Manner;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.Theme;
import cn.qingjian.inspections.Words;
import cn.qingjian.inspections.assessment.Assessments;
import cn.qingjian.inspections.assessment.AwardInput;
import cn.qingjian.inspections.assessment.SchemeInput;
import cn.qingjian.inspections.visit.AnnouncedDraws;
import cn.qingjian.inspections.visit.Conclusion;
import cn.qingjian.inspections.visit.DefectStatus;
import cn.qingjian.inspections.visit.Fieldwork;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.Inspections;
import cn.qingjian.inspections.visit.PlanBook;
import cn.qingjian.inspections.visit.ResultUse;
import cn.qingjian.inspections.visit.ResultUses;
import cn.qingjian.inspections.visit.Teams;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented centre's table of who may inspect what, its filed plan, a check under way, one that was drawn and waits for a day, and a scheme. */
@Component
class DemoInspections implements DemoData {
    private static final int ORDER = 440;

    private final PlanBook book;
    private final PlanDesk plan;
    private final Inspections inspections;
    private final Teams teams;
    private final AnnouncedDraws draws;
    private final Fieldwork fieldwork;
    private final ResultUses uses;
    private final Assessments assessments;
    private final Gate gate;
    private final People people;
    private final Clock clock;

    DemoInspections(
            PlanBook book,
            PlanDesk plan,
            Inspections inspections,
            Teams teams,
            AnnouncedDraws draws,
            Fieldwork fieldwork,
            ResultUses uses,
            Assessments assessments,
            Gate gate,
            People people,
            Clock clock) {
        this.book = book;
        this.plan = plan;
        this.inspections = inspections;
        this.teams = teams;
        this.draws = draws;
        this.fieldwork = fieldwork;
        this.uses = uses;
        this.assessments = assessments;
        this.gate = gate;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String what() {
        return "督查检查的事项表、计划、示例检查和考核方案";
    }

    /** One line of the table: code of the department, matter, scope, basis. */
    private record Right(String unit, String matter, String scope, String document) {}

    private static final List<Right> RIGHTS = List.of(
            new Right("dkk", "loan-files", "贷款档案和贷后管理", "住房公积金贷款业务规范"),
            new Right("gjk", "withdrawal", "归集、提取业务办理", "住房公积金提取业务标准"),
            new Right("cwk", "funds", "资金账户和票据", "住房公积金财务管理办法"),
            new Right("xxk", "systems", "网络安全和设备", "信息安全管理制度"),
            new Right("bgs", "offices", "管理部日常管理和减负落实", "本单位减负承诺"),
            new Right("jhk", "audit", "内部审计问题整改", "内部审计工作规定"),
            new Right("jhk", "conduct", "窗口服务和工作作风", "本单位作风监督办法"),
            new Right("rsk", "assessment", "管理部年度考核", "本单位综合考核办法"));

    @Override
    @Transactional
    public void fill() {
        if (!book.authorities().isEmpty()) {
            return;
        }
        Account office = people.holding(Role.OFFICE).getFirst();
        LocalDate today = LocalDate.now(clock);
        RIGHTS.forEach(right -> unit(right.unit())
                .ifPresent(unit -> book.add(unit.id(), right.matter(), right.scope(), right.document(), "", office)));
        book.file(
                "中共青禾市委办公室",
                LocalDate.of(today.getYear(), 1, 1).toString(),
                "青公积金办备〔%d〕1号".formatted(today.getYear()),
                office);
        item("dkk", InspectionClass.SPECIAL, "贷款档案抽查", today);
        item("cwk", InspectionClass.SPECIAL, "资金账户核对", today);
        item("jhk", InspectionClass.UNANNOUNCED, "窗口服务暗访", today);
        item("rsk", InspectionClass.ASSESSMENT, "管理部年度考核", today);
        visits(today);
        drawn(today);
        schemes(today, office);
    }

    /** One for the county offices, with points given for something that the system shows, and one for the departments. */
    private void schemes(LocalDate today, Account office) {
        assessments.add(
                new SchemeInput(
                        "科室年度综合考核",
                        Unit.Kind.DEPARTMENT.name(),
                        String.valueOf(today.getYear()),
                        List.of("burden.caused", "meetings.kept", "grassroots.against"),
                        List.of("", "", ""),
                        List.of("50", "30", "20"),
                        List.of("400", "0", "100"),
                        List.of("0", "100", "0"),
                        "平台外要数查实 -2 0",
                        "优秀 90\n良好 75\n一般 0"),
                office);
        assessments.add(
                new SchemeInput(
                        "管理部年度综合考核",
                        Unit.Kind.COUNTY_OFFICE.name(),
                        String.valueOf(today.getYear()),
                        List.of("inspections.mended", "inspections.days", "datarequests.punctual", "filings.kept"),
                        List.of("", "", "", ""),
                        List.of("35", "15", "25", "25"),
                        List.of("0", "30", "0", "0"),
                        List.of("100", "5", "100", "100"),
                        "问题当天改好 0 2\n瞒报漏报 -3 0",
                        "优秀 90\n良好 75\n一般 0"),
                office);
        award();
    }

    /** The office that mended its defect on the same day. */
    private void award() {
        Account leader = people.holding(Role.LEADER).getFirst();
        fieldwork.defects().stream()
                .filter(one -> one.status() == DefectStatus.CLOSED)
                .findFirst()
                .ifPresent(mended -> assessments.schemes().stream()
                        .filter(one -> one.of() == Unit.Kind.COUNTY_OFFICE)
                        .findFirst()
                        .ifPresent(scheme -> assessments.award(
                                scheme,
                                new AwardInput(
                                        String.valueOf(mended.unit()),
                                        "0",
                                        "1.5",
                                        "核查发现的问题当天改好，当天销号",
                                        "/inspections/defects/" + mended.id()),
                                leader)));
    }

    private static Conduct conduct(String training, Manner... manners) {
        return new Conduct(
                Optional.of(InspectionType.SPECIAL), List.of(manners), Optional.of(1), "进点前一天，讲" + training + "。");
    }

    private void visits(LocalDate today) {
        Optional<Account> auditor = people.holding(Role.DEPARTMENT).stream()
                .filter(one -> one.unit().code().equals("jhk"))
                .findFirst();
        Optional<PlanItem> item = item("jhk", InspectionClass.SPECIAL, "内部审计问题整改核查", today);
        auditor.ifPresent(by -> {
            Inspection going = inspections.begin(words(by, item, today), by, UUID.randomUUID());
            inspections.submit(going.id(), by);
            accept(going, by);
            if (inspections.announce(going.id(), by).isEmpty()) {
                Inspection announced = inspections.find(going.id(), by).orElseThrow();
                onTheSpot(announced, by, today);
                done(announced, by, today);
            }
        });
    }

    /** A joint inspection whose units and inspectors were drawn, through the gate, waiting for a day. */
    private void drawn(LocalDate today) {
        Optional<PlanItem> item = item("xxk", InspectionClass.SPECIAL, "网络安全和设备检查", today);
        Optional<Account> head = people.holding(Role.DEPARTMENT).stream()
                .filter(one -> one.unit().code().equals("xxk"))
                .findFirst();
        head.ifPresent(by -> {
            long id = inspections
                    .begin(joint(by, item, today), by, UUID.randomUUID())
                    .id();
            List<String> pool = teams.available().stream()
                    .filter(one -> List.of("xxk", "cwk").contains(one.unit().code()))
                    .map(one -> String.valueOf(one.id()))
                    .toList();
            teams.name(id, pool, by);
            draws.publish(id, "2", "2", by);
            draws.draw(id, "青禾有雨", people.holding(Role.OFFICE).getFirst());
            accept(inspections.submit(id, by), by);
        });
    }

    private Words joint(Account by, Optional<PlanItem> item, LocalDate today) {
        return new Words(
                "网络安全和设备检查",
                InspectionClass.SPECIAL,
                List.of(new Theme(by.unit().id(), by.unit().name(), "systems", "终端补丁、备份和自助机是否正常", "")),
                people.units().stream()
                        .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                        .map(Target::of)
                        .toList(),
                today.plusDays(7),
                today.plusDays(27),
                Optional.of(1),
                1,
                0,
                0,
                "",
                List.of(),
                List.of(),
                List.of("设备现场状态"),
                false,
                false,
                "年度安排的设备检查，抽两个管理部，各去半天",
                Optional.empty(),
                item.map(PlanItem::id),
                conduct("设备检查单和廉洁纪律", Manner.ON_THE_SPOT));
    }

    private Words words(Account by, Optional<PlanItem> item, LocalDate today) {
        return new Words(
                "内部审计问题整改核查",
                InspectionClass.SPECIAL,
                List.of(new Theme(by.unit().id(), by.unit().name(), "audit", "上半年审计发现的问题是否改到位", "")),
                people.units().stream()
                        .filter(unit -> List.of("yundu", "linxi").contains(unit.code()))
                        .map(Target::of)
                        .toList(),
                today,
                today.plusDays(1),
                Optional.empty(),
                2,
                0,
                0,
                "",
                List.of(),
                List.of(),
                List.of("业务档案原件"),
                false,
                false,
                "年度内审计划安排的整改核查",
                Optional.empty(),
                item.map(PlanItem::id),
                conduct("核查标准和廉洁纪律", Manner.ON_THE_SPOT, Manner.RECORDS));
    }

    private void accept(Inspection inspection, Account by) {
        gate.rulings(inspection.demandId()).stream()
                .findFirst()
                .filter(kept -> kept.standing() == KeptRuling.Standing.AWAITING_REASON)
                .ifPresent(kept -> {
                    gate.explain(kept.id(), "整改核查每年一次，两个管理部合并成一次进点，不填表不陪同。", by);
                    gate.decide(
                            kept.id(), true, "同意。", people.holding(Role.LEADER).getFirst());
                });
    }

    private void onTheSpot(Inspection inspection, Account by, LocalDate today) {
        Target first = inspection.words().orElseThrow().targets().getFirst();
        fieldwork.end(inspection, first.unit(), "2", "2", by);
        Map<String, String> found = Map.of(
                "两份贷款合同缺少抵押登记回执", "补齐回执并录入系统",
                "票据领用登记有三天漏记", "补记，以后当日登记");
        found.forEach((text, demand) -> fieldwork.find(
                inspection, first.unit(), text, demand, today.plusDays(14).toString(), by));
        people.holding(Role.GRASSROOTS).stream()
                .filter(one -> one.unit().id() == first.unit())
                .findFirst()
                .ifPresent(there -> fieldwork.defects(inspection.id()).stream()
                        .filter(one -> one.text().startsWith("票据"))
                        .forEach(one -> fieldwork.step(one, DefectStatus.MENDED, "已补记三天的领用，负责人已核对。", "", there)));
        fieldwork.note(
                UUID.randomUUID(),
                inspection,
                first.unit(),
                "抽看十份贷款档案，两份缺抵押登记回执。",
                clock.instant(),
                List.of(),
                by,
                new FieldErrors());
    }

    /** The second office has mended what was found, has its conclusion, and is praised with a leader's approval. */
    private void done(Inspection inspection, Account by, LocalDate today) {
        Target last = inspection.words().orElseThrow().targets().getLast();
        fieldwork.end(inspection, last.unit(), "1", "2", by);
        fieldwork.find(
                inspection, last.unit(), "一份提取材料没有扫描", "补扫归档", today.plusDays(7).toString(), by);
        Optional<Account> there = people.holding(Role.GRASSROOTS).stream()
                .filter(one -> one.unit().id() == last.unit())
                .findFirst();
        fieldwork.defects(inspection.id()).stream()
                .filter(one -> one.unit() == last.unit())
                .findFirst()
                .ifPresent(defect -> {
                    there.ifPresent(one -> fieldwork.step(defect, DefectStatus.MENDED, "已补扫归档。", "", one));
                    fieldwork
                            .defect(defect.id())
                            .ifPresent(mended -> fieldwork.step(mended, DefectStatus.CLOSED, "系统里看过，属实。", "", by));
                });
        fieldwork.conclude(inspection, last.unit(), "上半年审计发现的问题都已改到位。", by);
        fieldwork.conclusions(inspection.id()).stream()
                .findFirst()
                .ifPresent(conclusion -> praised(inspection, conclusion, by));
    }

    private void praised(Inspection inspection, Conclusion conclusion, Account by) {
        uses.propose(conclusion, ResultUse.Sort.PRAISE.name(), "审计问题全部改到位，当天发现的当天改好，建议在季度情况里表扬。", by);
        uses.of(inspection.id())
                .forEach(one -> uses.decide(
                        one,
                        conclusion,
                        true,
                        "同意。",
                        people.holding(Role.LEADER).getFirst()));
    }

    private Optional<PlanItem> item(String code, InspectionClass sort, String title, LocalDate today) {
        Account office = people.holding(Role.OFFICE).getFirst();
        return unit(code).flatMap(unit -> {
            var key = new PlanKey(today.getYear(), unit.id(), InspectionKind.CODE, sort.code());
            plan.save(new PlanItem(0, key, title, "年度督查检查考核计划", "各管理部", today.getMonthValue(), 1, 0), office);
            return plan.items(today.getYear()).stream()
                    .filter(one -> one.key().equals(key) && one.title().equals(title))
                    .findFirst();
        });
    }

    private Optional<Unit> unit(String code) {
        return people.units().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
