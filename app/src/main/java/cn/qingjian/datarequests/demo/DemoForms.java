package cn.qingjian.datarequests.demo;

import cn.qingjian.datarequests.ElementType;
import cn.qingjian.datarequests.Frequency;
import cn.qingjian.datarequests.catalogue.Catalogue;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.datarequests.fill.Fill;
import cn.qingjian.datarequests.fill.Fills;
import cn.qingjian.datarequests.outside.OutsideInput;
import cn.qingjian.datarequests.outside.OutsideReports;
import cn.qingjian.datarequests.request.Request;
import cn.qingjian.datarequests.request.RequestStatus;
import cn.qingjian.datarequests.request.Requests;
import cn.qingjian.demo.DemoData;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented centre's catalogue, two forms in force, one request that asks what is known, and what was asked by phone. */
@Component
class DemoForms implements DemoData {
    private static final int AFTER_THE_GATE = 430;
    private static final int AWAY = 20;
    private static final int MONTHS = 6;

    private final Catalogue catalogue;
    private final Requests requests;
    private final Fills fills;
    private final OutsideReports outside;
    private final People people;
    private final Clock clock;

    DemoForms(Catalogue catalogue, Requests requests, Fills fills, OutsideReports outside, People people, Clock clock) {
        this.catalogue = catalogue;
        this.requests = requests;
        this.fills = fills;
        this.outside = outside;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_GATE;
    }

    @Override
    public String what() {
        return "示例数据元和报表";
    }

    @Override
    @Transactional
    public void fill() {
        if (!catalogue.all().isEmpty()) {
            return;
        }
        Map<String, Long> elements = elements();
        LocalDate today = LocalDate.now(clock);
        hold(elements, today);
        Request loans = issued(
                "贷款窗口运行情况表",
                "安排明年窗口人员",
                "dkk",
                Frequency.QUARTERLY,
                today,
                elements,
                "DK-001",
                "DK-002",
                "DK-003",
                "DK-004");
        issued("网点安全情况表", "冬季安全检查只看这张表，不再要材料", "bgs", Frequency.ONCE, today, elements, "BG-001", "BG-002", "BG-003");
        asked(
                "归集基础情况表",
                "年度归集计划测算",
                "gjk",
                today,
                elements,
                "GJ-001",
                "GJ-005",
                "GJ-002",
                "GJ-003",
                "DK-001",
                "GJ-004");
        sent(loans, elements);
        people.holding(Role.GRASSROOTS).stream()
                .findFirst()
                .ifPresent(person -> outside.report(
                        new OutsideInput(
                                unit("cwk")
                                        .map(unit -> String.valueOf(unit.id()))
                                        .orElse(""),
                                "计划财务科",
                                "微信",
                                today.minusDays(2).toString(),
                                "让下班前在群里接龙报本月各网点排队人数",
                                "on",
                                UUID.randomUUID().toString()),
                        person));
    }

    private Map<String, Long> elements() {
        Map<String, Long> keys = new HashMap<>();
        for (Planned planned : PLANNED) {
            Optional<Unit> unit = unit(planned.source());
            unit.flatMap(this::clerk)
                    .ifPresent(by -> keys.put(
                            planned.code(), catalogue.add(planned.words(), unit.orElseThrow(), planned.system(), by)));
        }
        return keys;
    }

    /** What the department for collection knows by itself. */
    private void hold(Map<String, Long> elements, LocalDate today) {
        Element points = catalogue.find(key(elements, "GJ-005")).orElseThrow();
        Account by = unit("gjk").flatMap(this::clerk).orElseThrow();
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Unit office : offices()) {
            lines.add(office.name() + " " + (2 + number++ % 3));
        }
        catalogue.take(points, String.join("\n", lines), today.minusDays(3).toString(), by);
    }

    private Request issued(
            String title,
            String purpose,
            String unit,
            Frequency frequency,
            LocalDate today,
            Map<String, Long> elements,
            String... codes) {
        Request request = request(title, purpose, unit, frequency, today, elements, codes);
        Account by = people.account(request.author()).orElseThrow();
        Request ruled = requests.submit(request.id(), by);
        if (ruled.status() == RequestStatus.ADMITTED) {
            requests.issue(request.id(), by);
        }
        return requests.find(request.id(), by).orElseThrow();
    }

    private void asked(
            String title, String purpose, String unit, LocalDate today, Map<String, Long> elements, String... codes) {
        request(title, purpose, unit, Frequency.ONCE, today, elements, codes);
    }

    private Request request(
            String title,
            String purpose,
            String unit,
            Frequency frequency,
            LocalDate today,
            Map<String, Long> elements,
            String... codes) {
        Account by = unit(unit).flatMap(this::clerk).orElseThrow();
        Set<Long> offices = offices().stream().map(Unit::id).collect(Collectors.toSet());
        return requests.begin(
                new Request.Words(
                        title,
                        purpose,
                        false,
                        "",
                        frequency,
                        Optional.of(today.plusDays(AWAY)),
                        Optional.of(today.plusMonths(MONTHS)),
                        offices,
                        Stream.of(codes)
                                .map(code -> new Request.Line(key(elements, code), true))
                                .toList(),
                        ""),
                by,
                null);
    }

    /** One office has sent its form, another has begun. */
    private void sent(Request request, Map<String, Long> elements) {
        if (request.form().isEmpty()) {
            return;
        }
        List<Account> staff = people.holding(Role.GRASSROOTS);
        List<Fill> open = fills.ofForm(request.form().get());
        for (int place = 0; place < Math.min(2, open.size()); place++) {
            Fill fill = open.get(place);
            Map<Long, String> values =
                    new HashMap<>(Map.of(key(elements, "DK-001"), "3", key(elements, "DK-002"), "7"));
            if (place == 0) {
                values.putAll(Map.of(key(elements, "DK-003"), "18.5", key(elements, "DK-004"), "正常"));
            }
            boolean whole = place == 0;
            staff.stream()
                    .filter(person -> person.unit().id() == fill.unit())
                    .findFirst()
                    .ifPresent(person -> {
                        if (whole) {
                            fills.send(fill.id(), fill.version(), values, clock.instant(), UUID.randomUUID(), person);
                        } else {
                            fills.save(fill.id(), fill.version(), values, clock.instant(), person);
                        }
                    });
        }
    }

    private static long key(Map<String, Long> elements, String code) {
        return Optional.ofNullable(elements.get(code)).orElseThrow();
    }

    private List<Unit> offices() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .toList();
    }

    private Optional<Unit> unit(String code) {
        return people.units().stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    private Optional<Account> clerk(Unit unit) {
        return Stream.of(Role.DEPARTMENT, Role.OFFICE, Role.LEGAL, Role.INSPECTOR)
                .flatMap(role -> people.holding(role).stream())
                .filter(account -> account.unit().id() == unit.id())
                .findFirst();
    }

    /** One element of the demonstration. */
    private record Planned(
            String code, String source, String name, ElementType type, String measure, String definition, String own) {
        Element.Words words() {
            return new Element.Words(
                    code,
                    name,
                    definition,
                    type,
                    measure,
                    type.numeric() ? Optional.of(BigDecimal.ZERO) : Optional.empty(),
                    Optional.empty(),
                    type == ElementType.CHOICE ? List.of("正常", "需要维修", "停用") : List.of(),
                    false);
        }

        Optional<String> system() {
            return own.isEmpty() ? Optional.empty() : Optional.of(own);
        }
    }

    private static final List<Planned> PLANNED = List.of(
            new Planned("GJ-001", "gjk", "缴存单位数", ElementType.INTEGER, "户", "没有销户、封存的单位户数", "ledger.employers"),
            new Planned("GJ-002", "gjk", "上门走访单位数", ElementType.INTEGER, "户", "本季度上门走访的未建制单位户数", ""),
            new Planned("GJ-003", "gjk", "新开户宣传场次", ElementType.INTEGER, "场", "本季度面向单位的宣传场次", ""),
            new Planned("GJ-004", "gjk", "扩面主要困难", ElementType.TEXT, "", "一句话写最主要的困难", ""),
            new Planned("GJ-005", "gjk", "归集服务网点数", ElementType.INTEGER, "个", "能办缴存业务的网点个数，含银行代办点", ""),
            new Planned(
                    "GJ-006", "gjk", "正常缴存人数", ElementType.INTEGER, "人", "账户状态正常的人数，按单位的经办管理部计", "ledger.depositors"),
            new Planned("GJ-007", "gjk", "缴存余额", ElementType.DECIMAL, "元", "个人账户余额合计，按单位的经办管理部计", "ledger.balance"),
            new Planned("DK-005", "dkk", "未结清贷款笔数", ElementType.INTEGER, "笔", "按借款人单位的经办管理部计", "ledger.loans"),
            new Planned("DK-006", "dkk", "贷款余额", ElementType.DECIMAL, "元", "按借款人单位的经办管理部计", "ledger.loanBalance"),
            new Planned("DK-001", "dkk", "贷款窗口数", ElementType.INTEGER, "个", "对外办理贷款的窗口个数", ""),
            new Planned("DK-002", "dkk", "贷款窗口人员数", ElementType.INTEGER, "人", "在贷款窗口工作的在岗人数", ""),
            new Planned("DK-003", "dkk", "平均等候时间", ElementType.DECIMAL, "分钟", "本季度叫号系统的平均等候时间", ""),
            new Planned("DK-004", "dkk", "叫号设备状况", ElementType.CHOICE, "", "报送当天的状况", ""),
            new Planned("BG-001", "bgs", "灭火器到期日", ElementType.DATE, "", "最早到期的一只", ""),
            new Planned("BG-002", "bgs", "安全责任人", ElementType.TEXT, "", "姓名", ""),
            new Planned("BG-003", "bgs", "系统在用账号数", ElementType.INTEGER, "个", "清简里能登录的账号", "people.accounts"),
            new Planned("BG-004", "bgs", "本年收到的要求件数", ElementType.INTEGER, "件", "过了闸、发给管理部的各类要求", "gate.demands"));
}
