package cn.qingjian.documents.life;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.store.NumberStore;
import cn.qingjian.kernel.DocumentNumber;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.testing.AtOnce;
import cn.qingjian.testing.FreshDatabase;
import cn.qingjian.testing.SomePeople;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Many draw at once, each in a transaction of its own, and some die: nothing here is rolled back by the test. */
@SpringBootTest
@ContextConfiguration(initializers = FreshDatabase.class)
class NumbersStoreTests {
    private static final int THREADS = 64;
    private static final int NUMBERS = 1_000;
    private static final int YEAR = 2026;
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    @Autowired
    NumberStore store;

    @Autowired
    Drafts drafts;

    @Autowired
    SomePeople people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private Account clerk;

    @BeforeEach
    void someone() {
        clerk = people.person(Role.OFFICE);
    }

    /** What may happen to one who draws: he commits, or fails after he drew, or his connection is cut after he drew. */
    private enum Fate {
        COMMITS,
        FAILS,
        IS_CUT_OFF
    }

    @Test
    @Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void 六十四人同时编一千个号_中途有人失败有人断线_不跳号不重号() throws Exception {
        List<Long> waiting = IntStream.range(0, NUMBERS).mapToObj(i -> draft()).toList();
        var next = new AtomicInteger();
        var died = new AtomicInteger();
        List<List<DocumentNumber>> drawn = AtOnce.all(IntStream.range(0, THREADS)
                .mapToObj(thread -> (Callable<List<DocumentNumber>>) () -> {
                    var random = new Random(thread);
                    List<DocumentNumber> mine = new ArrayList<>();
                    for (int i = next.getAndIncrement(); i < NUMBERS; i = next.getAndIncrement()) {
                        mine.add(untilCommitted("测字", waiting.get(i), random, died));
                    }
                    return mine;
                })
                .toList());
        List<DocumentNumber> all = drawn.stream().flatMap(List::stream).toList();
        assertThat(died).as("draws that died").hasValueGreaterThan(NUMBERS / 10);
        assertThat(all.stream().map(DocumentNumber::sequence).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, NUMBERS).boxed().toList());
        assertThat(store.register("测字", YEAR, 0, NUMBERS + 1)).hasSize(NUMBERS);
        assertThat(store.years()).contains(new NumberYear("测字", YEAR, 0, NUMBERS, 0));
    }

    private DocumentNumber untilCommitted(String word, long draft, Random random, AtomicInteger died) {
        while (true) {
            int dice = random.nextInt(10);
            Fate fate = dice == 0 ? Fate.IS_CUT_OFF : dice == 1 ? Fate.FAILS : Fate.COMMITS;
            try {
                DocumentNumber number = transaction.execute(status -> {
                    DocumentNumber got = store.draw(word, YEAR, draft, clerk.id(), NOON);
                    switch (fate) {
                        case COMMITS -> {}
                        case FAILS -> status.setRollbackOnly();
                        case IS_CUT_OFF ->
                            db.sql("select pg_terminate_backend(pg_backend_pid())")
                                    .query(Boolean.class)
                                    .single();
                    }
                    return got;
                });
                if (fate == Fate.COMMITS && number != null) {
                    return number;
                }
            } catch (CannotCreateTransactionException crowded) {
                died.incrementAndGet(); // no connection was free in time; nothing has begun
            } catch (DataAccessException | TransactionException cut) {
                assertThat(fate)
                        .as("only who is cut off fails: %s", cut.getMessage())
                        .isEqualTo(Fate.IS_CUT_OFF);
            }
            died.incrementAndGet();
        }
    }

    @Test
    void 撤回的文号作废并写明原因_再登记编新号_旧号不再给人() {
        long draft = draft();
        DocumentNumber first = store.draw("废字", YEAR, draft, clerk.id(), NOON);
        store.withdraw(draft, "附件有误", clerk.id(), NOON);
        assertThat(store.of(draft)).isEmpty();
        DocumentNumber second = store.draw("废字", YEAR, draft, clerk.id(), NOON);
        assertThat(second.sequence()).isEqualTo(first.sequence() + 1);
        assertThat(store.of(draft)).contains(second);
        List<DrawnNumber> register = store.register("废字", YEAR, 0, 10);
        assertThat(register).extracting(DrawnNumber::number).containsExactly(first, second);
        assertThat(register.getFirst().voided()).map(DrawnNumber.Voided::words).contains("附件有误");
        assertThat(register.getLast().voided()).isEmpty();
    }

    @Test
    void 启用以前编到几号_从下一号编起_编过以后不能再改() {
        assertThat(store.begin("起字", YEAR, 27)).isTrue();
        assertThat(store.begin("起字", YEAR, 28)).isTrue();
        assertThat(store.draw("起字", YEAR, draft(), clerk.id(), NOON).sequence()).isEqualTo(29);
        assertThat(store.begin("起字", YEAR, 40)).isFalse();
        assertThat(store.draw("起字", YEAR, draft(), clerk.id(), NOON).sequence()).isEqualTo(30);
    }

    @Test
    void 每年从一号编起_每个代字一本() {
        Set<DocumentNumber> numbers = new HashSet<>();
        for (String word : List.of("甲字", "乙字")) {
            for (int year : List.of(YEAR, YEAR + 1)) {
                numbers.add(store.draw(word, year, draft(), clerk.id(), NOON));
            }
        }
        assertThat(numbers)
                .hasSize(4)
                .allSatisfy(number -> assertThat(number.sequence()).isEqualTo(1));
    }

    private long draft() {
        return drafts.begin(
                        new Draft.Words(
                                "关于开办测试业务的通知",
                                Genre.NOTICE,
                                DocumentForm.OFFICIAL,
                                LengthClass.GENERAL,
                                "",
                                List.of(new Addressee("测试单位", Optional.empty(), Optional.empty())),
                                Optional.empty(),
                                "一、测试业务在网上开办。"),
                        clerk,
                        null)
                .id();
    }
}
