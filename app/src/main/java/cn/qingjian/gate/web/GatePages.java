package cn.qingjian.gate.web;

import cn.qingjian.gate.Burden;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.PlanBoard;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Figure;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the gate shows itself in the shell: navigation, and its part of the workbench. */
@Configuration(proxyBeanMethods = false)
class GatePages {
    private static final Set<Role> BUSINESS =
            Set.of(Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.GRASSROOTS, Role.INSPECTOR, Role.LEGAL);

    @Bean
    NavigationEntry planEntry() {
        return new NavigationEntry("计划与总量", "/gate/plan", Section.REDUCTION, 40, BUSINESS);
    }

    @Bean
    NavigationEntry burdenEntry() {
        return new NavigationEntry("负担台账", "/gate/burden", Section.REDUCTION, 50, BUSINESS);
    }

    @Bean
    NavigationEntry parametersEntry() {
        return new NavigationEntry("限度参数", "/gate/parameters", Section.BASIS, 60, BUSINESS);
    }

    @Bean
    Waiting rulingsWaiting(Gate gate) {
        return account -> Stream.concat(
                        gate.awaitingDecisionOf(account).stream().map(kept -> item("待审批", "请审批书面说明", kept)),
                        gate.awaitingReasonOf(account).stream().map(kept -> item("待说明", "请写书面说明，或者修改后重新过闸", kept)))
                .toList();
    }

    private static Waiting.Item item(String kind, String note, KeptRuling kept) {
        return new Waiting.Item(kind, kept.title(), note, "/gate/rulings/" + kept.id());
    }

    @Bean
    Waiting parametersWaiting(ParameterBook book) {
        return account -> account.is(Role.LEADER)
                ? book.sheets().stream()
                        .flatMap(sheet -> sheet.values().stream()
                                .filter(value -> value.consent() == ParameterBook.Value.Consent.WAITING)
                                .map(value -> new Waiting.Item(
                                        "待决定",
                                        "参数“%s”的新值".formatted(sheet.entry().label()),
                                        "自%s起".formatted(value.from()),
                                        "/gate/parameters/" + sheet.entry().key())))
                        .toList()
                : List.of();
    }

    @Bean
    Figure planFigures(PlanBoard board, Clock clock) {
        return account -> BUSINESS.stream().anyMatch(account::is)
                ? board.year(LocalDate.now(clock).getYear()).stream()
                        .filter(section -> !section.rows().isEmpty())
                        .map(section -> new Figure.Value(
                                section.label()
                                        + "（计划%d件）".formatted(section.total().planned()),
                                section.total().soFar() + " 件",
                                "预计年底%d件，上年%s"
                                        .formatted(
                                                section.expected(),
                                                section.lastYear()
                                                        .map(count -> count + "件")
                                                        .orElse("未录入")),
                                "/gate/plan"))
                        .toList()
                : List.of();
    }

    @Bean
    Figure burdenFigure(BurdenLedger ledger, Clock clock) {
        return account -> account.is(Role.GRASSROOTS) ? List.of(demanded(ledger, account, clock)) : List.of();
    }

    private static Figure.Value demanded(BurdenLedger ledger, Account account, Clock clock) {
        Unit unit = account.unit();
        var entries = ledger.demandedOf(unit.id(), LocalDate.now(clock).getYear());
        long minutes = entries.stream().mapToLong(BurdenLedger.Entry::minutes).sum();
        return new Figure.Value("要求本单位投入", new Burden(minutes, "").hours(), entries.size() + "件，逐件可查", "/gate/burden");
    }
}
