package cn.qingjian.bank;

import static cn.qingjian.bank.Statement.Status.COLLECTED;
import static cn.qingjian.bank.Statement.Status.PAID;
import static cn.qingjian.bank.Statement.Status.RECEIVED;
import static cn.qingjian.bank.Statement.Status.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.qingjian.bank.DayComparison.Books;
import cn.qingjian.bank.DayComparison.Ours;
import cn.qingjian.bank.DayComparison.Remedy;
import cn.qingjian.bank.DayComparison.Sort;
import cn.qingjian.bank.DayComparison.State;
import cn.qingjian.bank.Difference.Kind;
import cn.qingjian.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class DayComparisonSpec {
    private static final Instant END = Instant.parse("2026-09-01T16:00:00Z");
    private static final Instant BEFORE = END.minusSeconds(60);
    private static final Instant AFTER = END.plusSeconds(60);
    private static final Money HUNDRED = Money.ofYuan(100);

    private final List<Statement.Line> lines = new ArrayList<>();
    private final Map<String, Ours> known = new HashMap<>();
    private final List<Ours> ended = new ArrayList<>();
    private final Set<String> elsewhere = new HashSet<>();

    private void bank(String number, Statement.Status status) {
        bank(number, status, HUNDRED);
    }

    private void bank(String number, Statement.Status status, Money amount) {
        lines.add(new Statement.Line(number, "B-" + number, status == PAID, amount, status));
    }

    private void ours(Sort sort, String number, State state, Instant doneAt) {
        boolean inTransit = sort == Sort.PAYMENT && !doneAt.isBefore(END);
        var ours = new Ours(sort, number, HUNDRED, state, doneAt, inTransit, state.name());
        known.put(sort == Sort.RECEIPT ? "B-" + number : number, ours);
        if (doneAt.isBefore(END)) {
            ended.add(ours);
        }
    }

    private DayComparison.Result result() {
        return DayComparison.of(
                new Statement(LocalDate.of(2026, 9, 1), Money.ZERO, lines), new Books(known, ended, elsewhere, END));
    }

    private AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> found() {
        return assertThat(result().found())
                .extracting(
                        found -> found.finding().kind(),
                        found -> found.finding().number(),
                        found -> found.remedy());
    }

    @Test
    void 都对得上_没有差异() {
        ours(Sort.PAYMENT, "A1", State.DONE, BEFORE);
        bank("A1", PAID);
        ours(Sort.PAYMENT, "A2", State.FAILED, BEFORE);
        bank("A2", PAID);
        bank("A2", RETURNED);
        ours(Sort.COLLECTION, "C1", State.DONE, BEFORE);
        bank("C1", COLLECTED);
        ours(Sort.RECEIPT, "R1", State.DONE, BEFORE);
        bank("R1", RECEIVED);
        found().isEmpty();
        assertThat(result().lateOut()).isEqualTo(Money.ZERO);
        assertThat(result().lateIn()).isEqualTo(Money.ZERO);
    }

    @Test
    void 银行付了我方不知道_补记已付_算入在途调节() {
        ours(Sort.PAYMENT, "A1", State.OPEN, Instant.MAX);
        bank("A1", PAID);
        found().containsExactly(tuple(Kind.STATUS, "A1", Remedy.PAY));
        assertThat(result().lateOut()).isEqualTo(HUNDRED);
    }

    @Test
    void 第二天才知道银行付了_不是差异_但算入调节() {
        ours(Sort.PAYMENT, "A1", State.DONE, AFTER);
        bank("A1", PAID);
        found().isEmpty();
        assertThat(result().lateOut()).isEqualTo(HUNDRED);
    }

    @Test
    void 银行退回我方不知道_补记退回() {
        ours(Sort.PAYMENT, "A1", State.DONE, BEFORE);
        bank("A1", PAID);
        bank("A1", RETURNED);
        found().containsExactly(tuple(Kind.STATUS, "A1", Remedy.RETURN));
        assertThat(result().lateIn()).isEqualTo(HUNDRED);
    }

    @Test
    void 我方说付了_银行没有() {
        ours(Sort.PAYMENT, "A1", State.DONE, BEFORE);
        found().containsExactly(tuple(Kind.MISSING_AT_BANK, "A1", Remedy.NONE));
        elsewhere.add("A1" + PAID);
        found().isEmpty();
    }

    @Test
    void 银行拒付的没有动过钱_文件里没有是对的() {
        ours(Sort.PAYMENT, "A1", State.FAILED, BEFORE);
        found().isEmpty();
    }

    @Test
    void 我方说退回了_银行付了却没有退回() {
        ours(Sort.PAYMENT, "A1", State.FAILED, BEFORE);
        bank("A1", PAID);
        found().containsExactly(tuple(Kind.MISSING_AT_BANK, "A1", Remedy.NONE));
    }

    @Test
    void 银行有_我方没有() {
        bank("X1", PAID);
        bank("X2", RETURNED);
        bank("X3", COLLECTED);
        found().containsExactly(
                        tuple(Kind.MISSING_HERE, "X1", Remedy.NONE),
                        tuple(Kind.MISSING_HERE, "X2", Remedy.NONE),
                        tuple(Kind.MISSING_HERE, "X3", Remedy.NONE));
        assertThat(result().lateIn()).isEqualTo(Money.ZERO);
    }

    @Test
    void 编号相同种类不同_不算同一笔() {
        ours(Sort.COLLECTION, "A1", State.OPEN, Instant.MAX);
        bank("A1", PAID);
        found().containsExactly(tuple(Kind.MISSING_HERE, "A1", Remedy.NONE));
    }

    @Test
    void 金额差一分也要人看_不自动处理() {
        ours(Sort.PAYMENT, "A1", State.OPEN, Instant.MAX);
        bank("A1", PAID, new Money(HUNDRED.fen() + 1));
        found().containsExactly(tuple(Kind.AMOUNT, "A1", Remedy.NONE));
        assertThat(result().lateOut()).isEqualTo(Money.ZERO);
    }

    @Test
    void 银行同一编号记了两笔() {
        ours(Sort.PAYMENT, "A1", State.DONE, BEFORE);
        bank("A1", PAID);
        bank("A1", PAID);
        found().containsExactly(tuple(Kind.TWICE, "A1", Remedy.NONE));
    }

    @Test
    void 代收到账我方不知道_补入账_我方记未收到的要人看() {
        ours(Sort.COLLECTION, "C1", State.OPEN, Instant.MAX);
        ours(Sort.COLLECTION, "C2", State.FAILED, BEFORE);
        bank("C1", COLLECTED);
        bank("C2", COLLECTED);
        found().containsExactly(tuple(Kind.STATUS, "C1", Remedy.COLLECT), tuple(Kind.STATUS, "C2", Remedy.NONE));
        assertThat(result().lateIn()).isEqualTo(HUNDRED);
    }

    @Test
    void 代收和来账_我方有银行没有() {
        ours(Sort.COLLECTION, "C1", State.DONE, BEFORE);
        ours(Sort.COLLECTION, "C2", State.FAILED, BEFORE);
        ours(Sort.RECEIPT, "R1", State.DONE, BEFORE);
        found().containsExactly(
                        tuple(Kind.MISSING_AT_BANK, "C1", Remedy.NONE), tuple(Kind.MISSING_AT_BANK, "R1", Remedy.NONE));
    }

    @Test
    void 来账没有通知到_记入暂收() {
        bank("R1", RECEIVED);
        found().containsExactly(tuple(Kind.MISSING_HERE, "R1", Remedy.RECEIVE));
        assertThat(result().lateIn()).isEqualTo(HUNDRED);
    }

    @Test
    void 余额调节表算得出应有多少() {
        var report = new DayReport(
                LocalDate.of(2026, 9, 1),
                END,
                "x",
                1,
                new Money(870),
                new Money(800),
                new Money(100),
                new Money(40),
                new Money(10));
        assertThat(report.expected()).isEqualTo(new Money(870));
        assertThat(report.unexplained()).isEqualTo(Money.ZERO);
    }
}
