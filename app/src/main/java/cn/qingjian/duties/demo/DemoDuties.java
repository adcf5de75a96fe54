package cn.qingjian.duties.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.duties.Duties;
import cn.qingjian.duties.Typed;
import cn.qingjian.gate.DutyStanding.Sheet;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented centre's lists of duties: ten of its county offices' own, four to help with, six taken back, one let in. */
@Component
class DemoDuties implements DemoData {
    private static final String BASIS = "青禾市住房公积金中心管理部履职事项清单（示例）";
    private static final String BACK = "青禾市住房公积金中心收回事项清单（示例）";

    private final Duties duties;
    private final People people;
    private final Clock clock;

    DemoDuties(Duties duties, People people, Clock clock) {
        this.duties = duties;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public String what() {
        return "管理部职责清单";
    }

    @Override
    @Transactional
    public void fill() {
        if (!duties.all().isEmpty()) {
            return;
        }
        Account office = people.holding(Role.OFFICE).getFirst();
        LocalDate since = LocalDate.now(clock).withDayOfYear(1).minusYears(1);
        OWN.forEach(line -> add(Sheet.OWN, line, BASIS, since, "", office));
        ASSIST.forEach(line -> add(Sheet.ASSIST, line, BASIS, since, "", office));
        TAKEN_BACK.forEach(line -> add(Sheet.TAKEN_BACK, line, BACK, since, "", office));
        add(
                Sheet.ADMITTED,
                new Line("新核心系统上线现场支持", "新核心系统、上线支持、切换演练", "信息技术科"),
                "青房金准入〔2026〕1号",
                since.plusYears(1),
                since.plusYears(2).minusDays(1).toString(),
                office);
    }

    private void add(Sheet sheet, Line line, String basis, LocalDate from, String until, Account by) {
        FieldErrors errors = duties.add(
                new Typed(sheet.name(), line.text, line.words, "", line.by, basis, from.toString(), until), by);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("demo duties: " + errors.all());
        }
    }

    private record Line(String text, String words, String by) {
        Line(String text, String words) {
            this(text, words, "");
        }
    }

    private static final List<Line> OWN = List.of(
            new Line("缴存登记、汇缴和归集扩面", "归集、缴存、汇缴、扩面、开户、建制"),
            new Line("提取业务的受理和办结", "提取"),
            new Line("个人住房贷款的受理和贷后管理", "贷款、贷后、逾期、抵押"),
            new Line("缴存政策的宣传和解答", "政策宣传、政策讲解、讲解、咨询、宣传"),
            new Line("窗口服务和群众来访接待", "窗口、网点、叫号、等候、排队、来访、好差评、文明窗口"),
            new Line("业务档案的整理和移交", "档案、库房"),
            new Line("业务账务和凭证核对", "账务、凭证、对账、结账、决算"),
            new Line("网点安全和值班", "网点安全、消防、灭火器、安全责任人、安全检查、值班、防汛"),
            new Line("业务系统账号和操作安全", "账号、操作日志、业务系统"),
            new Line("本部学习培训和内部事务", "培训、学习、会议、公文、考勤、会计、骨干"));

    private static final List<Line> ASSIST = List.of(
            new Line("稽核检查发现问题的整改", "稽核、整改", "稽核内审科"),
            new Line("欠缴单位的催缴", "欠缴、催缴、补缴", "归集提取科"),
            new Line("年度预算和经费执行的核对", "预算、经费、办公用品", "计划财务科"),
            new Line("核心系统升级的停机安排", "系统升级、停机", "信息技术科"));

    private static final List<Line> TAKEN_BACK = List.of(
            new Line("手工台账和纸质报表的逐级汇总", "手工台账、纸质报表、纸质台账", "信息技术科"),
            new Line("学习积分和在线时长排名", "学习积分、学习时长、积分排名", "组织人事科"),
            new Line("点赞、转发和网络投票", "点赞、转发、投票、拉票", "办公室"),
            new Line("招商引资和协税护税", "招商引资、协税护税", "当地政府有关部门"),
            new Line("社区网格和路口值守", "网格值守、路口值守、包片入户", "当地街道"),
            new Line("报刊和商品的征订推销", "征订、认购、推销", "办公室"));
}
