package cn.qingjian.studies.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.slips.SlipForm;
import cn.qingjian.studies.Studies;
import cn.qingjian.studies.Study;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the invented centre studied in three years: mostly used at first, less and less since. */
@Component
class DemoStudies implements DemoData {
    private static final String NONE = "没有";

    private final Studies studies;
    private final People people;
    private final Clock clock;

    DemoStudies(Studies studies, People people, Clock clock) {
        this.studies = studies;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 470;
    }

    @Override
    public String what() {
        return "学习计划和运用";
    }

    @Override
    @Transactional
    public void fill() {
        Account office = people.holding(Role.OFFICE).getFirst();
        if (!studies.lines(office).isEmpty()) {
            return;
        }
        Map<String, Account> byUnit = Stream.of(Role.OFFICE, Role.DEPARTMENT, Role.GRASSROOTS)
                .flatMap(role -> people.holding(role).stream())
                .collect(Collectors.toMap(one -> one.unit().code(), Function.identity(), (one, other) -> one));
        LocalDate today = LocalDate.now(clock);
        HELD.forEach(held -> Optional.ofNullable(byUnit.get(held.unit)).ifPresent(by -> hold(held, by, today)));
        Optional.ofNullable(byUnit.get("fgk"))
                .ifPresent(by -> plan("新《住房公积金管理条例》逐条对照", "修订提取和贷款的操作规程", YearMonth.from(today), by));
        Optional.ofNullable(byUnit.get("baiyu"))
                .ifPresent(by -> plan("先进窗口的做法", "早晚错峰开窗", YearMonth.from(today).plusMonths(1), by));
    }

    private void hold(Held held, Account by, LocalDate today) {
        LocalDate day = today.minusYears(held.yearsAgo).minusDays(held.daysAgo);
        SlipForm form = SlipForm.blank().put("day", day).put("people", held.people);
        if (held.work.isEmpty()) {
            form.put("topic", held.topic);
        } else {
            plan(held.topic, held.work, YearMonth.from(day), by);
            form.put(
                    "plan",
                    studies.plans(by.unit()).stream()
                            .filter(plan -> plan.topic().equals(held.topic))
                            .findFirst()
                            .orElseThrow()
                            .id());
        }
        long id = studies.hold(Optional.empty(), form, by);
        right(form);
        if (!held.changed.isEmpty()) {
            Study study = studies.find(id, by).orElseThrow();
            SlipForm use = SlipForm.blank()
                    .put("changed", held.changed)
                    .put("used", day.plusDays(Math.min(30, held.daysAgo)))
                    .put("reference", held.reference);
            studies.use(study, use, by);
            right(use);
        }
    }

    private void plan(String topic, String work, YearMonth month, Account by) {
        SlipForm form = SlipForm.blank()
                .put("topic", topic)
                .put("work", work)
                .put("lead", by.name())
                .put("month", month);
        studies.plan(Optional.empty(), form, by);
        right(form);
    }

    private static void right(SlipForm form) {
        if (!form.errors().isEmpty()) {
            throw new IllegalStateException("demo studies: " + form.errors().all());
        }
    }

    /** Something studied so many years and days ago; without a work it is beyond the plan, without a change it was not used. */
    private record Held(
            int yearsAgo,
            int daysAgo,
            String unit,
            String topic,
            String work,
            int people,
            String changed,
            String reference) {
        Held(int yearsAgo, int daysAgo, String unit, String topic, String work, int people) {
            this(yearsAgo, daysAgo, unit, topic, work, people, "", "");
        }
    }

    private static final List<Held> HELD = List.of(
            new Held(2, 270, "gjk", "提取政策新规", "提取窗口的受理口径", 9, "异地购房提取不再要户籍证明", "提取操作规程第3版"),
            new Held(2, 240, "dkk", "贷后风险案例", "贷后催收", 7, "还款提醒由扣款后改到扣款前三天", ""),
            new Held(2, 200, "yundu", "适老服务规范", "窗口服务", 6, "老年人来办业务有人陪同，不用自己取号", ""),
            new Held(2, 150, "linxi", "缴存政策问答", "企业上门宣传", 5, "宣传单由四页改为一页", ""),
            new Held(2, 90, "xxk", "数据安全法", "业务系统的账号管理", 8, "离岗账号当天停用", "账号管理办法"),
            new Held(2, 60, "rsk", "公文写作", NONE, 12),
            new Held(1, 290, "gjk", "数据共享条例", "减少提取材料", 9, "婚姻证明改为系统核对", ""),
            new Held(1, 250, "cwk", "内部控制规范", "资金调拨的复核", 5, "大额调拨改为双人复核", "资金管理办法"),
            new Held(1, 210, "shiqiao", "信访工作条例", "来访接待", 6, "来访当天登记、当天告知由谁办", ""),
            new Held(1, 160, "jhk", "审计案例", "贷款业务稽核", 4, "抽查由按比例改为按风险", ""),
            new Held(1, 110, "dkk", "不动产登记新规", "抵押登记", 7, "抵押登记由跑窗口改为线上推送", ""),
            new Held(1, 70, "rsk", "先进事迹", NONE, 15),
            new Held(1, 40, "wangfeng", "会计制度更新", "月末结账", 5),
            new Held(0, 290, "gjk", "租房提取新政", "租房提取的审核", 9, "无房证明由系统核对，不再收纸质的", "租房提取操作规程"),
            new Held(0, 250, "yundu", "手语基础", "窗口服务", 6, "听障职工来办业务不用另约翻译", ""),
            new Held(0, 220, "xxk", "信创系统运维", "业务系统日常巡检", 6, "巡检由每天两次人工改为自动", ""),
            new Held(0, 180, "dkk", "商转公政策", "商转公审批", 7),
            new Held(0, 160, "rsk", "干部教育培训规划", NONE, 14),
            new Held(0, 140, "cwk", "预算绩效管理", "年度预算编制", 5),
            new Held(0, 120, "liuquan", "服务礼仪", "", 5),
            new Held(0, 100, "bgs", "公文处理条例", "公文核稿", 4, "附件由单独发文改为随文印发", ""),
            new Held(0, 50, "jhk", "反洗钱案例", "大额提取的稽核", 4),
            new Held(0, 20, "shiqiao", "线上业务操作", "帮办代办", 6));
}
