package cn.qingjian.bank.web;

import cn.qingjian.bank.DayEnd;
import cn.qingjian.bank.Receipts;
import cn.qingjian.ledger.Payments;
import cn.qingjian.people.Role;
import cn.qingjian.site.NavigationEntry;
import cn.qingjian.site.Section;
import cn.qingjian.site.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the bank's room shows itself in the shell: navigation, and what waits for the finance clerk. */
@Configuration(proxyBeanMethods = false)
class BankPages {
    private static final int SHOWN = 10;

    @Bean
    NavigationEntry bankEntry() {
        return new NavigationEntry("银行结算", "/bank", Section.FUND, 75, Set.of(Role.FINANCE, Role.LEADER));
    }

    @Bean
    Waiting bankWaiting(Payments payments, Receipts receipts, DayEnd dayEnd) {
        return account -> account.is(Role.FINANCE)
                ? Stream.of(differences(dayEnd), returned(payments), unmatched(receipts))
                        .flatMap(List::stream)
                        .toList()
                : List.of();
    }

    private static List<Waiting.Item> differences(DayEnd dayEnd) {
        return dayEnd.list(0, SHOWN).stream()
                .filter(report -> dayEnd.open(Optional.of(report.day())) > 0)
                .map(report -> new Waiting.Item(
                        "对账差异",
                        report.day() + " 与银行对账",
                        dayEnd.open(Optional.of(report.day())) + " 处待处理",
                        "/bank/reconciliations/" + report.day()))
                .toList();
    }

    private static List<Waiting.Item> returned(Payments payments) {
        return payments.waiting().stream()
                .limit(SHOWN)
                .map(payment -> new Waiting.Item(
                        "退回款",
                        payment.purpose() + " " + payment.amount().print() + " 元",
                        "账户已销户，款在暂收，请问清收款账号后再付",
                        "/bank/orders/" + payment.id()))
                .toList();
    }

    private static List<Waiting.Item> unmatched(Receipts receipts) {
        long count = receipts.count(true);
        return count == 0
                ? List.of()
                : List.of(new Waiting.Item("来账待认领", count + " 笔来账不知道是哪个单位的", "请认领到单位", "/bank/receipts"));
    }
}
