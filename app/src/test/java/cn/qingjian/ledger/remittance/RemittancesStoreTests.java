package cn.qingjian.ledger.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.AList;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Remittance;
import cn.qingjian.ledger.Remittance.State;
import cn.qingjian.ledger.RemittanceLine;
import cn.qingjian.testing.StoreTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remittance lists in a real database, each act committed: what is judged, kept, allocated, dropped and taken back. */
@StoreTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RemittancesStoreTests extends WithLists {
    @Test
    void 好行坏行混在一起_逐行说明_好行都记账_多出的钱留在暂收() {
        Employer employer = some.employer();
        List<Account> good = accounts(employer, 2);
        Account elsewhere = some.at(some.employer(), today);
        Account sealed = some.at(employer, today);
        depositors.seal(sealed.id(), today, "tester");
        Account frozen = some.at(employer, today);
        depositors.freeze(frozen.id(), "法院裁定", "tester");
        Account closed = some.at(employer, today);
        db.sql("update ledger.account set status = '05' where id = :id")
                .param("id", closed.id())
                .update();
        Account wrong = some.at(employer, today);
        arrives(employer, Money.ofYuan(10_000));
        long list = handedIn(
                employer,
                AList.of(good)
                        .line("123456789012", "800", "800")
                        .line(cn.qingjian.ledger.AccountNo.of(99_999_999_999L), "800", "800")
                        .line(elsewhere)
                        .line(sealed)
                        .line(frozen)
                        .line(closed)
                        .line(good.getFirst())
                        .line(wrong.no(), "八百", "800")
                        .line(wrong.no(), "0", "0")
                        .line(wrong.no(), "800", "800.01"));
        assertThat(report(list))
                .containsExactly(
                        "2 待记账",
                        "3 待记账",
                        "4 账号校验不对",
                        "5 没有这个账号",
                        "6 账号不在本单位",
                        "7 账户已封存，恢复缴存请先启封",
                        "8 账户已冻结",
                        "9 账户已销户",
                        "10 与第 2 行重复",
                        "11 金额不是数字或为零",
                        "12 金额不是数字或为零",
                        "13 与应缴额不符：应缴单位 800.00、个人 800.00");
        inChunksOf(5_000).run(list, today);
        assertThat(list(list))
                .returns(State.DONE, Remittance::state)
                .returns(12, Remittance::lines)
                .returns(10, Remittance::refused)
                .returns(2, Remittance::allocated)
                .returns(100, Remittance::percent);
        assertThat(good)
                .allSatisfy(account -> assertThat(now(account))
                        .returns(Money.ofYuan(1_600), Account::balance)
                        .returns(Optional.of(month), Account::paidThrough)
                        .returns(1, Account::monthsPaid));
        assertThat(suspense(employer)).isEqualTo(Money.ofYuan(6_800));
        assertThat(remittances.lines(list, true, 0, 100)).hasSize(10);
        conserved(employer);
    }

    @Test
    void 坏行不连累后面同一账号的好行() {
        Employer employer = some.employer();
        Account account = some.at(employer, today);
        long list =
                handedIn(employer, AList.aList().line(account.no(), "1", "1").line(account));
        assertThat(report(list)).last().isEqualTo("3 待记账");
    }

    @Test
    void 没有一行好的_不等钱_直接办完() {
        Employer employer = some.employer();
        long list = handedIn(employer, AList.aList().line("1", "1", "1"));
        assertThat(list(list)).returns(State.DONE, Remittance::state).returns(1, Remittance::refused);
    }

    @Test
    void 同一文件交两次_是同一份清册_钱只动一次() {
        Employer employer = some.employer();
        List<Account> accounts = accounts(employer, 3);
        arrives(employer, Money.ofYuan(10_000));
        long first = handedIn(employer, AList.of(accounts));
        inChunksOf(5_000).run(first, today);
        assertThat(handedIn(employer, AList.of(accounts))).isEqualTo(first);
        inChunksOf(5_000).run(first, today);
        assertThat(now(accounts.getFirst()).balance()).isEqualTo(Money.ofYuan(1_600));
        assertThat(suspense(employer)).isEqualTo(Money.ofYuan(10_000 - 3 * 1_600));
    }

    @Test
    void 补缴_月份连起来算_封存的也能补_缴过的月份不再收() {
        Employer employer = some.employer();
        Account account = some.at(employer, today.minusYears(1));
        arrives(employer, Money.ofYuan(100_000));
        pay(employer, Business.REMITTANCE, month, AList.aList().line(account));
        depositors.seal(account.id(), today, "tester");
        pay(employer, Business.BACK_PAYMENT, month.minusMonths(2), AList.aList().line(account.no(), "5", "0"));
        assertThat(now(account).monthsPaid()).isEqualTo(1);
        pay(employer, Business.BACK_PAYMENT, month.minusMonths(1), AList.aList().line(account.no(), "800", "800"));
        assertThat(now(account)).returns(3, Account::monthsPaid).returns(Optional.of(month), Account::paidThrough);
        assertThat(report(handedIn(
                        employer,
                        Business.BACK_PAYMENT,
                        month.minusMonths(2),
                        AList.aList().line(account.no(), "800", "800"))))
                .containsExactly("2 该月已缴");
        pay(employer, Business.BACK_PAYMENT, month.minusMonths(6), AList.aList().line(account.no(), "800", "800"));
        assertThat(report(handedIn(
                        employer,
                        Business.BACK_PAYMENT,
                        month.minusMonths(6),
                        AList.aList().line(account.no(), "1", "1"))))
                .containsExactly("2 该月已缴");
        conserved(employer);
    }

    private long pay(Employer employer, Business kind, YearMonth of, AList file) {
        long list = handedIn(employer, kind, of, file);
        inChunksOf(5_000).run(list, today);
        assertThat(list(list)).returns(State.DONE, Remittance::state).returns(0, Remittance::refused);
        return list;
    }

    @Test
    void 补缴金额_一年的应缴额以内() {
        Employer employer = some.employer();
        Account account = some.at(employer, today.minusYears(1));
        Account other = some.at(employer, today.minusYears(1));
        long list = handedIn(
                employer,
                Business.BACK_PAYMENT,
                month.minusMonths(1),
                AList.aList().line(account.no(), "9600", "9600").line(other.no(), "9600", "9600.01"));
        assertThat(report(list)).containsExactly("2 待记账", "3 金额超过一年的应缴额");
    }

    @Test
    void 月份的边界() {
        Employer employer = some.employer();
        AList file = AList.of(accounts(employer, 1));
        assertThat(refused(employer, Business.REMITTANCE, month.plusMonths(1), file))
                .contains("不能晚于本月");
        assertThat(refused(employer, Business.BACK_PAYMENT, month, file)).contains("请用汇缴");
        assertThat(refused(employer, Business.BACK_PAYMENT, month.minusMonths(25), file))
                .contains("最多追溯 24 个月");
        handedIn(employer, Business.BACK_PAYMENT, month.minusMonths(24), file);
        handedIn(employer, Business.REMITTANCE, month, file);
    }

    private String refused(Employer employer, Business kind, YearMonth of, AList file) {
        return remittances
                .submit(employer.id(), of, kind, "清册.csv", file.file(), "tester")
                .errors()
                .of("month")
                .toString();
    }

    @Test
    void 坏文件和不能缴存的单位_一行也不留() {
        Employer employer = some.employer();
        var broken = remittances.submit(
                employer.id(),
                month,
                Business.REMITTANCE,
                "清册.doc",
                AList.aList().file(),
                "tester");
        assertThat(broken.list()).isEmpty();
        assertThat(broken.errors().of("file")).singleElement().asString().contains("只收");
        db.sql("update ledger.employer set status = '04' where id = :id")
                .param("id", employer.id())
                .update();
        assertThat(remittances
                        .submit(
                                employer.id(),
                                month,
                                Business.REMITTANCE,
                                "清册.csv",
                                AList.aList().file(),
                                "tester")
                        .errors()
                        .of("employer"))
                .singleElement()
                .asString()
                .contains("销户");
        assertThat(remittances.count(employer.id())).isZero();
    }

    @Test
    void 作废的不再记账_同一文件可以重新提交() {
        Employer employer = some.employer();
        List<Account> accounts = accounts(employer, 2);
        long list = handedIn(employer, AList.of(accounts));
        assertThat(remittances.drop(list, "tester")).isTrue();
        assertThat(remittances.drop(list, "tester")).isFalse();
        arrives(employer, Money.ofYuan(3_200));
        inChunksOf(1).run(list, today);
        assertThat(now(accounts.getFirst()).balance()).isEqualTo(Money.ZERO);
        assertThat(handedIn(employer, AList.of(accounts))).isNotEqualTo(list);
    }

    @Test
    void 冲账以后_月份退回_钱回暂收_同一文件可以重新提交() {
        Employer employer = some.employer();
        List<Account> accounts = accounts(employer, 2);
        arrives(employer, Money.ofYuan(6_400));
        pay(employer, Business.REMITTANCE, month.minusMonths(1), AList.of(accounts));
        long list = pay(employer, Business.REMITTANCE, month, AList.of(accounts));
        long entry = remittances.lines(list, false, 0, 1).getFirst().entry().orElseThrow();
        ledger.reverse(entry, "月份报错", "tester");
        assertThat(list(list).state()).isEqualTo(State.REVERSED);
        assertThat(now(accounts.getFirst()))
                .returns(1, Account::monthsPaid)
                .returns(Optional.of(month.minusMonths(1)), Account::paidThrough)
                .returns(Money.ofYuan(1_600), Account::balance);
        assertThat(suspense(employer)).isEqualTo(Money.ofYuan(3_200));
        assertThat(pay(employer, Business.REMITTANCE, month, AList.of(accounts)))
                .isNotEqualTo(list);
        assertThat(now(accounts.getFirst())).returns(2, Account::monthsPaid);
        conserved(employer);
    }

    @Test
    void 应用删不了清册和明细() {
        Employer employer = some.employer();
        handedIn(employer, AList.of(accounts(employer, 1)));
        for (String table : List.of("ledger.remittance", "ledger.remittance_line")) {
            assertThatThrownBy(() -> db.sql("delete from " + table).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void 一行的金额_不是数字就没有() {
        Employer employer = some.employer();
        Account account = some.at(employer, today);
        long list =
                handedIn(employer, AList.aList().line(account.no(), "八百", "1").line(account));
        assertThat(remittances.lines(list, false, 0, 10))
                .extracting(RemittanceLine::amount)
                .containsExactly(Optional.empty(), Optional.of(Money.ofYuan(1_600)));
    }
}
