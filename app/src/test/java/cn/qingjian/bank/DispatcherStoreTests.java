package cn.qingjian.bank;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Payment;
import cn.qingjian.standins.BankStandIn;
import cn.qingjian.standins.Mischief;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DispatcherStoreTests extends WithPlayedBank {
    @ParameterizedTest
    @EnumSource(
            value = Mischief.class,
            names = {"NONE", "LATE", "LOST", "WRONG", "NEVER", "DOWN"})
    void 银行怎样出错_最后都只付一次(Mischief mischief) {
        Account account = depositor(1000);
        String number = withdraw(account, 300, CARD);
        BANK.misbehave("/pay", mischief, 2);
        BANK.misbehave("/query", mischief, 2);
        Payment payment = settled(number);
        assertThat(payment.status()).isEqualTo(Payment.Status.PAID);
        assertThat(payment.bankNo()).isPresent();
        assertThat(BANK.timesPaid(number)).isEqualTo(1);
        assertThat(now(account).balance()).isEqualTo(Money.ofYuan(700));
        bookAndBankAgree();
    }

    @Test
    void 银行先受理后支付_通知两遍_只算一次() {
        Account account = depositor(1000);
        String number = withdraw(account, 300, CARD);
        BANK.misbehave(BankStandIn.LATER, Mischief.LATE, 1);
        BANK.misbehave(BankStandIn.NOTICES, Mischief.TWICE, 0);
        dispatcher.round();
        assertThat(order(number).status()).isEqualTo(Payment.Status.SENT);
        assertThat(BANK.timesPaid(number)).isZero();
        BANK.settle();
        assertThat(order(number).status()).isEqualTo(Payment.Status.PAID);
        assertThat(BANK.timesPaid(number)).isEqualTo(1);
        bookAndBankAgree();
    }

    @Test
    void 收款账号不存在_钱回到账户() {
        Account account = depositor(1000);
        String number = withdraw(account, 300, "622200001111" + BankStandIn.NO_SUCH_ACCOUNT);
        Payment payment = settled(number);
        assertThat(payment.status()).isEqualTo(Payment.Status.RETURNED);
        assertThat(payment.note()).isEqualTo("收款账号不存在");
        assertThat(BANK.timesPaid(number)).isZero();
        assertThat(now(account).balance()).isEqualTo(Money.ofYuan(1000));
        bookAndBankAgree();
    }

    @Test
    void 付后几天退回_钱回到账户_退回通知两遍只冲一次() {
        Account account = depositor(1000);
        String number = withdraw(account, 300, CARD);
        settled(number);
        BANK.misbehave(BankStandIn.NOTICES, Mischief.TWICE, 0);
        assertThat(BANK.giveBack(number, "账户已注销")).isTrue();
        assertThat(order(number).status()).isEqualTo(Payment.Status.RETURNED);
        assertThat(now(account).balance()).isEqualTo(Money.ofYuan(1000));
        bookAndBankAgree();
    }

    @Test
    void 退回通知先到_迟来的已付改变不了什么() {
        Account account = depositor(1000);
        String number = withdraw(account, 300, CARD);
        BANK.misbehave("/pay", Mischief.LOST, 1);
        dispatcher.round();
        assertThat(order(number).status()).isEqualTo(Payment.Status.UNKNOWN);
        BANK.giveBack(number, "账户已注销");
        payments.paid(order(number), "迟来");
        assertThat(order(number).status()).isEqualTo(Payment.Status.RETURNED);
        assertThat(now(account).balance()).isEqualTo(Money.ofYuan(1000));
        bookAndBankAgree();
    }

    @Test
    void 销户款退回_挂暂收等人_问清账号再付一次() {
        Account account = depositor(1000);
        String number = withdrawAll(account, CARD);
        Payment payment = settled(number);
        BANK.giveBack(number, "账户已注销");
        assertThat(order(number).status()).isEqualTo(Payment.Status.RETURNED);
        assertThat(now(account).balance()).isEqualTo(Money.ZERO);
        assertThat(payments.waiting()).extracting(Payment::businessNo).contains(number);
        bookAndBankAgree();

        assertThat(payments.payAgain(payment.id(), "不是账号", "tester").of("payee"))
                .isNotEmpty();
        assertThat(payments.payAgain(payment.id(), "6222 0000 3333 4444", "tester")
                        .isEmpty())
                .isTrue();
        assertThat(payments.payAgain(payment.id(), CARD, "tester").of("payment"))
                .isNotEmpty();
        assertThat(payments.waiting()).extracting(Payment::businessNo).doesNotContain(number);
        String again = "CF-" + payment.id();
        assertThat(settled(again).status()).isEqualTo(Payment.Status.PAID);
        assertThat(BANK.paid(number)).isZero();
        assertThat(BANK.paid(again)).isEqualTo(payment.amount().fen());
        bookAndBankAgree();

        BANK.giveBack(again, "账户已冻结");
        assertThat(payments.waiting()).extracting(Payment::businessNo).contains(again);
        bookAndBankAgree();
    }

    @Test
    void 代收成功_记到单位暂收一次_余额不足的不记() {
        var employer = some.employer();
        collections.order("DS-1", Collections.REMITTANCE, employer.id(), Money.ofYuan(500), CARD, "九月汇缴", "tester");
        collections.order("DS-1", Collections.REMITTANCE, employer.id(), Money.ofYuan(500), CARD, "九月汇缴", "tester");
        String poor = "622200001111" + BankStandIn.NO_MONEY;
        collections.order("DS-2", Collections.REMITTANCE, employer.id(), Money.ofYuan(70), poor, "九月汇缴", "tester");
        BANK.misbehave("/collect", Mischief.LOST, 1);
        for (int i = 0; i < 50 && open("DS-1", "DS-2"); i++) {
            dispatcher.round();
            waitForTheNextTry();
        }
        assertThat(collections.ofNumber("DS-1").orElseThrow().status()).isEqualTo(Collection.Status.COLLECTED);
        assertThat(collections.ofNumber("DS-2").orElseThrow().status()).isEqualTo(Collection.Status.REFUSED);
        assertThat(employers.find(employer.id()).orElseThrow().suspense()).isEqualTo(Money.ofYuan(500));
        bookAndBankAgree();
    }

    private boolean open(String... numbers) {
        return List.of(numbers).stream()
                .map(number -> collections.ofNumber(number).orElseThrow().doneAt())
                .anyMatch(Optional::isEmpty);
    }

    private static void waitForTheNextTry() {
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
    }

    /** R16 of the reliability plan: seeded faults, two dispatchers at once, and everything is right when the dust has settled. */
    @Test
    void 二百笔指令_两个实例同时发_银行随意出错_每笔至多付一次_账实相符() throws Exception {
        long seed = Long.getLong("bank.seed", System.nanoTime());
        System.out.println("bank.seed=" + seed);
        var random = new Random(seed);
        Account account = depositor(1_000_000);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String card = random.nextInt(20) == 0 ? "622200001111" + BankStandIn.NO_SUCH_ACCOUNT : CARD;
            numbers.add(withdraw(account, 1 + random.nextInt(1000), card));
        }
        var kinds = List.of(Mischief.LOST, Mischief.WRONG, Mischief.DOWN, Mischief.LATE, Mischief.NEVER);
        try (var instances = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 30; round++) {
                BANK.misbehave("/pay", kinds.get(random.nextInt(kinds.size())), 1 + random.nextInt(4));
                BANK.misbehave("/query", kinds.get(random.nextInt(kinds.size())), 1 + random.nextInt(3));
                BANK.misbehave(BankStandIn.LATER, Mischief.LATE, random.nextInt(5) + 1);
                BANK.misbehave(
                        BankStandIn.NOTICES,
                        random.nextBoolean() ? Mischief.TWICE : Mischief.LOST,
                        1 + random.nextInt(3));
                var first = instances.submit(dispatcher::round);
                var second = instances.submit(dispatcher::round);
                first.get();
                second.get();
                BANK.settle();
                if (random.nextInt(3) == 0) {
                    BANK.giveBack(numbers.get(random.nextInt(numbers.size())), "账户已注销");
                }
            }
        }
        BANK.behave();
        numbers.forEach(this::settled);
        dayEnd.run(today(), "tester");
        long kept = 0;
        for (String number : numbers) {
            Payment payment = order(number);
            assertThat(BANK.timesPaid(number)).as("seed %d, %s", seed, number).isLessThanOrEqualTo(1);
            long due =
                    payment.status() == Payment.Status.PAID ? payment.amount().fen() : 0;
            assertThat(BANK.paid(number)).as("seed %d, %s", seed, number).isEqualTo(due);
            kept += due;
        }
        assertThat(now(account).balance().fen()).as("seed %d", seed).isEqualTo(100_000_000 - kept);
        assertThat(dayEnd.find(today()).orElseThrow().unexplained())
                .as("seed %d", seed)
                .isEqualTo(Money.ZERO);
        bookAndBankAgree();
    }
}
