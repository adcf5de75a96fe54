package cn.qingjian.bank;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.bank.Difference.Kind;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Payment;
import cn.qingjian.standins.BankStandIn;
import cn.qingjian.standins.Mischief;
import org.junit.jupiter.api.Test;

class DayEndStoreTests extends WithPlayedBank {
    private Difference difference(Kind kind, String number) {
        assertThat(dayEnd.run(today(), "tester")).isPresent();
        return dayEnd.differences(today()).stream()
                .filter(one ->
                        one.finding().kind() == kind && one.finding().number().equals(number))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(dayEnd.differences(today()).toString()));
    }

    @Test
    void 银行付了我方不知道_对账补记() {
        String number = withdraw(depositor(1000), 300, CARD);
        BANK.misbehave("/pay", Mischief.LOST, 1);
        dispatcher.round();
        assertThat(order(number).status()).isEqualTo(Payment.Status.UNKNOWN);
        assertThat(difference(Kind.STATUS, number).status()).isEqualTo(Difference.Status.SETTLED);
        assertThat(order(number).status()).isEqualTo(Payment.Status.PAID);
        bookAndBankAgree();
    }

    @Test
    void 退回通知丢了_对账补记退回() {
        Account account = depositor(1000);
        String number = withdraw(account, 300, CARD);
        settled(number);
        BANK.misbehave(BankStandIn.NOTICES, Mischief.LOST, 0);
        BANK.giveBack(number, "账户已注销");
        assertThat(order(number).status()).isEqualTo(Payment.Status.PAID);
        assertThat(difference(Kind.STATUS, number).status()).isEqualTo(Difference.Status.SETTLED);
        assertThat(now(account).balance()).isEqualTo(Money.ofYuan(1000));
        bookAndBankAgree();
    }

    @Test
    void 来账通知丢了_对账记入暂收_迟来的通知补上付款人() {
        BANK.misbehave(BankStandIn.NOTICES, Mischief.LOST, 0);
        String bankNo = BANK.receive(Money.ofYuan(88).fen(), "某某公司", "", "");
        assertThat(receipts.ofBankNo(bankNo)).isEmpty();
        assertThat(difference(Kind.MISSING_HERE, bankNo).status()).isEqualTo(Difference.Status.SETTLED);
        assertThat(receipts.ofBankNo(bankNo).orElseThrow().employer()).isEmpty();
        assertThat(receipts.take(bankNo, Money.ofYuan(88), today(), "某某公司", "", ""))
                .isFalse();
        assertThat(receipts.payer(receipts.ofBankNo(bankNo).orElseThrow(), "tester"))
                .isEqualTo("某某公司");
        bookAndBankAgree();
    }

    @Test
    void 文件里金额不符_列出等人_写明原因才算处理_再对账不重开() {
        String number = withdraw(depositor(1000), 300, CARD);
        settled(number);
        BANK.misstate(number, 29_999);
        Difference difference = difference(Kind.AMOUNT, number);
        assertThat(difference.status()).isEqualTo(Difference.Status.OPEN);
        assertThat(dayEnd.resolve(difference.id(), " ", "tester").of("reason")).isNotEmpty();
        assertThat(dayEnd.resolve(difference.id(), "银行文件有误，已电话核实", "tester").isEmpty())
                .isTrue();
        assertThat(dayEnd.resolve(difference.id(), "再来一次", "tester").of("difference"))
                .isNotEmpty();
        assertThat(difference(Kind.AMOUNT, number).status()).isEqualTo(Difference.Status.RESOLVED);
        BANK.misstate(number, 30_000);
    }

    @Test
    void 文件里漏了一笔_列出_余额仍相符() {
        String number = withdraw(depositor(1000), 300, CARD);
        settled(number);
        BANK.leaveOut(number);
        assertThat(difference(Kind.MISSING_AT_BANK, number).status()).isEqualTo(Difference.Status.OPEN);
        assertThat(dayEnd.find(today()).orElseThrow().unexplained()).isEqualTo(Money.ZERO);
    }

    @Test
    void 银行多扣一笔_列出_余额也对不上_冲回后余额相符() {
        BANK.moveUnasked("FEE-1", true, 500);
        assertThat(difference(Kind.MISSING_HERE, "FEE-1").status()).isEqualTo(Difference.Status.OPEN);
        assertThat(difference(Kind.BALANCE, "").status()).isEqualTo(Difference.Status.OPEN);
        assertThat(dayEnd.find(today()).orElseThrow().unexplained()).isEqualTo(new Money(-500));
        BANK.moveUnasked("FEE-1-BACK", false, 500);
        assertThat(difference(Kind.BALANCE, "").status()).isEqualTo(Difference.Status.SETTLED);
    }

    @Test
    void 文件取不到或看不懂_不对账() {
        BANK.misbehave("/statement", Mischief.WRONG, 1);
        assertThat(dayEnd.run(today(), "tester")).isEmpty();
        BANK.misbehave("/statement", Mischief.DOWN, 1);
        assertThat(dayEnd.run(today(), "tester")).isEmpty();
    }

    @Test
    void 来账按账号_信用代码认到单位_两者矛盾的待认领_认领一次() {
        var one = some.employer();
        var other = some.employer();
        BANK.receive(1000, "任意名称", one.no(), "");
        BANK.receive(2000, "任意名称", "", one.code().code());
        assertThat(employers.find(one.id()).orElseThrow().suspense()).isEqualTo(new Money(3000));
        String odd = BANK.receive(4000, "任意名称", one.no(), other.code().code());
        Receipt receipt = receipts.ofBankNo(odd).orElseThrow();
        assertThat(receipt.employer()).isEmpty();
        assertThat(receipts.allocate(receipt.id(), 0, "tester").of("employer")).isNotEmpty();
        assertThat(receipts.allocate(receipt.id(), other.id(), "tester").isEmpty())
                .isTrue();
        assertThat(receipts.allocate(receipt.id(), one.id(), "tester").of("receipt"))
                .isNotEmpty();
        assertThat(employers.find(other.id()).orElseThrow().suspense()).isEqualTo(new Money(4000));
        bookAndBankAgree();
    }
}
