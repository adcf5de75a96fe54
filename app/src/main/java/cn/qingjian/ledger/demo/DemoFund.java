package cn.qingjian.ledger.demo;

import cn.qingjian.demo.DemoData;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.AccountStatus;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.EmployerOffices;
import cn.qingjian.ledger.EmployerStatus;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Person;
import cn.qingjian.ledger.Settlement;
import cn.qingjian.ledger.remittance.Allocation;
import cn.qingjian.ledger.remittance.Lists;
import cn.qingjian.ledger.store.EmployerStore;
import cn.qingjian.people.Unit;
import cn.qingjian.standins.Personas;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A dozen employers with some hundred and fifty depositors, and what they paid in for eighteen months, as the real services do
 * it: lists, money, settlement. One employer has put its payments off, another's last list waits for money, some people left.
 */
@Component
@ConditionalOnBooleanProperty("qingjian.demo")
class DemoFund implements DemoData {
    private static final int ORDER = 400;
    private static final int MONTHS = 18;
    private static final int DAY_OF_LISTS = 12;
    private static final int PERSONS_EACH = 12;
    private static final int LEFT_LONG_AGO = 9;
    private static final int LEFT_LATELY = 2;
    private static final int PUT_OFF = 5;
    private static final int NEWCOMER = 4;
    private static final int RATIO = 800;
    private static final int HIGH_RATIO = 1_200;
    private static final String ACTOR = "演示";
    private static final List<String> NAMES = List.of(
            "青禾第一实验学校",
            "青禾市水务集团有限公司",
            "青禾远山精密机械有限公司",
            "青禾白榆茶业有限公司",
            "青禾临江物流有限公司",
            "青禾市第二人民医院",
            "青禾晴川建筑设计有限公司",
            "青禾石桥五金制造有限公司",
            "青禾柳泉家政服务有限公司");

    /** Of the nine: which put its payments off, and whose money is short. */
    private static final int DEFERRED = 7;

    private static final int SHORT = 8;

    private final Employers employers;
    private final EmployerOffices offices;
    private final EmployerStore states;
    private final Depositors depositors;
    private final Lists lists;
    private final Allocation allocation;
    private final Settlement settlement;
    private final Ledger ledger;

    DemoFund(
            Employers employers,
            EmployerOffices offices,
            EmployerStore states,
            Depositors depositors,
            Lists lists,
            Allocation allocation,
            Settlement settlement,
            Ledger ledger) {
        this.employers = employers;
        this.offices = offices;
        this.states = states;
        this.depositors = depositors;
        this.lists = lists;
        this.allocation = allocation;
        this.settlement = settlement;
        this.ledger = ledger;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String what() {
        return "青禾市的缴存单位、个人账户和一年半的汇缴";
    }

    @Override
    @Transactional
    public void fill() {
        if (employers.of(new CreditCode(Personas.employer("xin-ye").code())).isPresent()) {
            return;
        }
        YearMonth now = YearMonth.from(ledger.today());
        YearMonth first = now.minusMonths(MONTHS);
        List<Payer> payers = payers(first, now);
        lookedAfter(payers);
        for (YearMonth month = first; month.isBefore(now); month = month.plusMonths(1)) {
            if (month.getMonth() == Month.JULY) {
                settlement.run(LocalDate.of(month.getYear(), Month.JUNE, 30), ACTOR);
            }
            for (Payer payer : payers) {
                seal(payer, month);
                pay(payer, month, month.equals(now.minusMonths(1)));
            }
        }
        depositors
                .of("01", Personas.named("ma-qiang").idNumber())
                .ifPresent(account -> depositors.freeze(account.id(), "青禾市人民法院协助执行通知书", ACTOR));
    }

    /** An employer, from and to which month it pays, its people, and whose account is sealed in which month. */
    private record Payer(
            Employer employer,
            YearMonth from,
            YearMonth to,
            List<Long> people,
            Map<Long, YearMonth> leaving,
            boolean deferred,
            boolean shortOfMoney) {}

    private List<Payer> payers(YearMonth first, YearMonth now) {
        List<Payer> payers = new ArrayList<>();
        YearMonth longAgo = now.minusMonths(LEFT_LONG_AGO);
        payers.add(named(
                "xin-ye",
                first,
                now,
                List.of("zheng-jie", "gao-feng", "lin-qiu", "zhao-tie", "sun-li", "wu-defu", "lu-ping", "ma-qiang"),
                Map.of("wu-defu", now.minusMonths(PUT_OFF))));
        payers.add(
                named("yun-xi", now.minusMonths(NEWCOMER), now, List.of("zhou-yuan", "chen-mo", "fang-yi"), Map.of()));
        payers.add(named(
                "cheng-jiang",
                first,
                longAgo,
                List.of("qian-duo", "he-lei", "wang-guilan"),
                Map.of("he-lei", longAgo, "wang-guilan", longAgo)));
        for (int i = 0; i < NAMES.size(); i++) {
            payers.add(unnamed(i, first, now));
        }
        return payers;
    }

    /** Each office has its employers, one after another. */
    private void lookedAfter(List<Payer> payers) {
        List<Unit> all = offices.offices();
        for (int place = 0; place < payers.size() && !all.isEmpty(); place++) {
            offices.assign(
                    payers.get(place).employer(),
                    String.valueOf(all.get(place % all.size()).id()),
                    ACTOR);
        }
    }

    private Payer named(String key, YearMonth from, YearMonth to, List<String> people, Map<String, YearMonth> leaving) {
        Personas.Employer known = Personas.employer(key);
        Employer employer = open(known.name(), new CreditCode(known.code()), HIGH_RATIO, from);
        List<Long> accounts = new ArrayList<>();
        Map<Long, YearMonth> left = new java.util.HashMap<>();
        for (String person : people) {
            long account = open(DemoPersons.named(Personas.named(person)), employer, accounts.size() + 3, from);
            accounts.add(account);
            Optional.ofNullable(leaving.get(person)).ifPresent(month -> left.put(account, month));
        }
        return new Payer(employer, from, to, accounts, left, false, false);
    }

    private Payer unnamed(int number, YearMonth first, YearMonth now) {
        Employer employer =
                open(NAMES.get(number), DemoPersons.code(number), number % 2 == 0 ? HIGH_RATIO : RATIO, first);
        List<Long> accounts = new ArrayList<>();
        Map<Long, YearMonth> leaving = new java.util.HashMap<>();
        for (int i = 0; i < PERSONS_EACH + number; i++) {
            accounts.add(open(DemoPersons.numbered(i * NAMES.size() + number), employer, i + number, first));
        }
        leaving.put(accounts.get(number % PERSONS_EACH), now.minusMonths(LEFT_LONG_AGO));
        leaving.put(accounts.get(PERSONS_EACH - 1), now.minusMonths(LEFT_LATELY));
        return new Payer(
                employer,
                first,
                number == DEFERRED ? now.minusMonths(PUT_OFF) : now,
                accounts,
                leaving,
                number == DEFERRED,
                number == SHORT);
    }

    private Employer open(String name, CreditCode code, int ratio, YearMonth from) {
        long id = employers
                .open(name, code, 10, ratio, ratio, from.atDay(1), ACTOR)
                .employer()
                .orElseThrow();
        return employers.find(id).orElseThrow();
    }

    private long open(Person person, Employer employer, int wage, YearMonth from) {
        return depositors
                .open(person, employer.id(), DemoPersons.wage(wage), from.atDay(1), ACTOR)
                .account()
                .orElseThrow();
    }

    private void seal(Payer payer, YearMonth month) {
        payer.leaving().forEach((account, left) -> {
            if (left.equals(month)) {
                depositors.seal(account, month.atDay(1), ACTOR);
            }
        });
        if (month.equals(payer.to()) && payer.deferred()) {
            states.state(payer.employer().id(), EmployerStatus.DEFERRED, Optional.empty());
        }
    }

    private void pay(Payer payer, YearMonth month, boolean last) {
        if (month.isBefore(payer.from()) || !month.isBefore(payer.to())) {
            return;
        }
        List<Account> due = payer.people().stream()
                .flatMap(account -> depositors.find(account).stream())
                .filter(account -> account.status() == AccountStatus.NORMAL)
                .toList();
        Money sum = due.stream().map(Account::monthly).reduce(Money.ZERO, Money::plus);
        boolean lacking = last && payer.shortOfMoney();
        LocalDate day = month.atDay(DAY_OF_LISTS);
        employers.received(
                payer.employer().id(),
                lacking ? sum.minus(due.getLast().monthly()) : sum,
                "DEMO-%s-%d".formatted(month, payer.employer().id()),
                day);
        var list = lists.accept(
                payer.employer().id(), month, Business.REMITTANCE, month + "汇缴.csv", file(due, last), day, ACTOR);
        list.list().ifPresent(key -> allocation.run(key, day));
    }

    /** The last list has two lines that must be refused, so that a report is to be seen. */
    private static ByteArrayInputStream file(List<Account> due, boolean last) {
        StringBuilder text = new StringBuilder("个人账号,单位缴存额,个人缴存额\n");
        due.forEach(account -> text.append(account.no())
                .append(',')
                .append(account.employerMonthly())
                .append(',')
                .append(account.personMonthly())
                .append('\n'));
        if (last) {
            text.append("123456789012,800.00,800.00\n")
                    .append(due.getFirst().no())
                    .append(",800.00,八百\n");
        }
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
