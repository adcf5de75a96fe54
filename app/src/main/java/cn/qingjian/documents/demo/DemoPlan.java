package cn.qingjian.documents.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.documents.DocumentKind;
import cn.qingjian.gate.DemandClass;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.ParameterBook.Proposal;
import cn.qingjian.gate.ParameterBook.Scope;
import cn.qingjian.gate.PlanBoard;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.gate.PlanKey;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented centre's plans for documents of three years, what it issued in the years before, and a limit that waits for a leader. */
@Component
class DemoPlan implements DemoData {
    private static final int[] TOTALS = {214, 199, 186};
    private static final int PLANNED_PERCENT = 97;
    private static final int[] DEPARTMENTS = {24, 9, 12, 14, 14, 11, 9, 7};
    private static final int[] CLASSES = {60, 30, 10};
    private static final int[] MONTHS = {9, 5, 12, 9, 8, 9, 7, 7, 10, 7, 9, 8};
    private static final int HUNDRED = 100;

    private final DocumentKind kind;
    private final PlanBoard board;
    private final PlanDesk desk;
    private final ParameterBook parameters;
    private final People people;
    private final Clock clock;

    DemoPlan(DocumentKind kind, PlanBoard board, PlanDesk desk, ParameterBook parameters, People people, Clock clock) {
        this.kind = kind;
        this.board = board;
        this.desk = desk;
        this.parameters = parameters;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String what() {
        return "近三年的发文计划、往年总量和待定参数";
    }

    @Override
    @Transactional
    public void fill() {
        LocalDate today = LocalDate.now(clock);
        if (!desk.items(today.getYear()).isEmpty()) {
            return;
        }
        Account office = people.holding(Role.OFFICE).getFirst();
        Map<PlanKey, String> planned = new LinkedHashMap<>();
        List<String> past = new ArrayList<>();
        for (int place = 0; place < board.departments().size(); place++) {
            years(board.departments().get(place), DEPARTMENTS[place % DEPARTMENTS.length], today, planned, past);
        }
        done(desk.plan(planned, office));
        done(desk.importPast(String.join("\n", past), office));
        items(today.getYear(), office);
        done(parameters.propose(
                new Proposal(
                        "mtg.unit.maxMin",
                        Scope.UNIT,
                        Optional.empty(),
                        Optional.of(BigDecimal.valueOf(60)),
                        LocalDate.of(today.getYear() + 1, 1, 1),
                        Optional.empty(),
                        new LegalBasis("本单位精简会议承诺", "下一年度目标", LegalBasis.Mark.OWN),
                        "上半年会议平均52分钟，可以再压一压"),
                office));
    }

    private static void done(FieldErrors errors) {
        if (!errors.isEmpty()) {
            throw new IllegalStateException("demo plan: " + errors.all());
        }
    }

    private void years(Unit unit, int weight, LocalDate today, Map<PlanKey, String> plan, List<String> past) {
        for (int place = 0; place < kind.classes().size(); place++) {
            DemandClass one = kind.classes().get(place);
            int share = weight * CLASSES[place % CLASSES.length];
            int before = 0;
            for (int back = TOTALS.length; back >= 0; back--) {
                int year = today.getYear() - back;
                int planned = before == 0 ? 0 : Math.ceilDiv(before * PLANNED_PERCENT, HUNDRED);
                if (planned > 0) {
                    plan.put(new PlanKey(year, unit.id(), kind.code(), one.code()), String.valueOf(planned));
                }
                int total = back == 0 ? planned - planned / 6 : part(TOTALS[TOTALS.length - back], share);
                before = total;
                LocalDate until = back == 0 ? today : LocalDate.of(year, 12, 31);
                past.addAll(months(unit, one, year, total, until));
            }
        }
    }

    /** A part in ten thousand, at least one. */
    private static int part(int total, int share) {
        return Math.max(1, Math.round(total * share / 10_000f));
    }

    /** Spreads a year's number over its months as an office's year goes, up to a day: lines of the past's import. */
    private List<String> months(Unit unit, DemandClass one, int year, int total, LocalDate until) {
        List<String> lines = new ArrayList<>();
        int reached = 0;
        int given = 0;
        for (int month = 1; month <= until.getMonthValue(); month++) {
            int weight = MONTHS[month - 1];
            reached += month < until.getMonthValue() ? weight : weight * until.getDayOfMonth() / until.lengthOfMonth();
            int due = Math.round(total * reached / (float) HUNDRED);
            lines.add("%d,%d,%s,%s,%s,%d".formatted(year, month, unit.name(), kind.label(), one.label(), due - given));
            given = due;
        }
        return lines;
    }

    private void items(int year, Account office) {
        for (Planned planned : ITEMS) {
            Unit unit = board.departments().stream()
                    .filter(one -> one.code().equals(planned.unit()))
                    .findFirst()
                    .orElseThrow();
            var key = new PlanKey(
                    year,
                    unit.id(),
                    kind.code(),
                    kind.classes().get(planned.place()).code());
            done(desk.save(
                    new PlanItem(0, key, planned.title(), planned.basis(), planned.addressees(), planned.month(), 1, 0),
                    office));
        }
    }

    /** One planned item: code of the department, place of its class, title, basis, addressees, month. */
    private record Planned(String unit, int place, String title, String basis, String addressees, int month) {}

    private static final List<Planned> ITEMS = List.of(
            new Planned("bgs", 0, "年度公文处理和归档要求", "档案移交前须统一归档口径", "各科室、各管理部", 11),
            new Planned("bgs", 1, "冬季安全检查安排", "岁末年初安全防范", "各管理部", 12),
            new Planned("rsk", 0, "年度考核工作安排", "事业单位考核每年进行", "各科室、各管理部", 12),
            new Planned("fgk", 0, "规范性文件清理结果", "每年清理一次", "各科室、各管理部", 11),
            new Planned("fgk", 2, "新条例施行衔接意见", "新修订条例施行，业务规则须衔接", "各科室、各管理部", 11),
            new Planned("gjk", 1, "缴存基数调整", "每年七月调整缴存基数", "各管理部", 6),
            new Planned("gjk", 0, "提取业务线上办理规则", "线上办理范围扩大", "各管理部", 11),
            new Planned("dkk", 1, "贷款风险排查安排", "逾期率季度分析", "各管理部", 11),
            new Planned("dkk", 0, "贷后管理要求", "委托协议到期续签", "各管理部", 12),
            new Planned("cwk", 1, "年终结账安排", "财务制度要求", "各科室、各管理部", 12),
            new Planned("xxk", 0, "数据共享接口启用", "省级平台统一接口", "各管理部", 11),
            new Planned("jhk", 1, "内部审计问题整改", "年度内审计划", "各科室、各管理部", 11));
}
