package cn.qingjian.ledger.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.AList;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Remittance;
import cn.qingjian.ledger.Remittances;
import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.ledger.store.AllocationStore;
import cn.qingjian.ledger.store.ListStore;
import cn.qingjian.ledger.store.RateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of remittance lists share: employers, accounts, money that arrives, and what must hold afterwards. */
abstract class WithLists {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static int next;

    @Autowired
    Remittances remittances;

    @Autowired
    Lists lists;

    @Autowired
    AllocationStore store;

    @Autowired
    ListStore kept;

    @Autowired
    RateStore rates;

    @Autowired
    Employers employers;

    @Autowired
    Depositors depositors;

    @Autowired
    Ledger ledger;

    @Autowired
    SomeDepositors some;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    LocalDate today = LocalDate.EPOCH;
    YearMonth month = YearMonth.of(1970, 1);

    @BeforeEach
    void day() {
        today = ledger.today();
        month = YearMonth.from(today);
    }

    Allocation inChunksOf(int lines) {
        return new Allocation(store, kept, rates, transaction, clock, lines);
    }

    List<Account> accounts(Employer employer, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> some.at(employer, today.minusYears(3)))
                .toList();
    }

    /** Handed in, and not allocated in the background. */
    long handedIn(Employer employer, Business kind, YearMonth of, AList list) {
        var submitted = Objects.requireNonNull(transaction.execute(
                status -> lists.accept(employer.id(), of, kind, "清册.csv", list.file(), today, "tester")));
        assertThat(submitted.errors().all()).isEmpty();
        return submitted.list().orElseThrow();
    }

    long handedIn(Employer employer, AList list) {
        return handedIn(employer, Business.REMITTANCE, month, list);
    }

    void arrives(Employer employer, Money amount) {
        String number;
        synchronized (WithLists.class) {
            number = "LIST-TEST-" + ++next;
        }
        employers.received(employer.id(), amount, number, today);
    }

    Remittance list(long key) {
        return remittances.find(key).orElseThrow();
    }

    Account now(Account account) {
        return depositors.find(account.id()).orElseThrow();
    }

    Money suspense(Employer employer) {
        return employers.find(employer.id()).orElseThrow().suspense();
    }

    List<String> report(long list) {
        return remittances.lines(list, false, 0, 1_000).stream()
                .map(line -> line.line() + " "
                        + line.problem().orElseGet(() -> line.entry().isPresent() ? "已记账" : "待记账"))
                .toList();
    }

    /** Debits are credits, and every balance is what its postings say. */
    void conserved(Employer employer) {
        assertThat(db.sql("select coalesce(sum(amount), 0) from ledger.posting")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("""
                        select count(*) from ledger.account a
                         where a.employer = :employer
                           and a.balance <> (select coalesce(-sum(amount), 0) from ledger.posting
                                              where account = a.id and subject = '201')
                        """)
                        .param("employer", employer.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(suspense(employer).fen())
                .isEqualTo(db.sql(
                                "select coalesce(-sum(amount), 0) from ledger.posting where employer = :employer and subject = '219'")
                        .param("employer", employer.id())
                        .query(Long.class)
                        .single());
    }
}
