package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.Batcher;
import cn.qingjian.kernel.Money;
import cn.qingjian.testing.RunningServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits while others are decided is decided in one transaction. */
@RunningServer
class DecidedTogetherModuleTests {
    private static final int AT_WORK = 3;

    @Autowired
    Filings filings;

    @Autowired
    SomeFilers some;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private record Person(Citizen citizen, Filing filing) {}

    private Person ready(String item, Map<String, String> answers) {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        Filing filing = some.begin(citizen, item);
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            Filing now = filing;
            var version = filings.version(now);
            filings.questions(now, version).stream()
                    .filter(question -> question.id().equals(answer.getKey()))
                    .forEach(question -> filings.answer(now, question, answer.getValue()));
            filing = filings.own(filing.key(), citizen).orElseThrow();
        }
        filings.known(filing, citizen, filings.version(filing));
        return new Person(citizen, filing);
    }

    private List<Person> renting(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> ready("B08", Map.of("金额", "1000")))
                .toList();
    }

    /** Hands in for the first people, one by one, whom another transaction holds up, then for all others, and lets go when those wait. */
    private List<FutureTask<Submission>> handIn(List<Person> heldUp, List<Person> others) {
        List<FutureTask<Submission>> tries = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            heldUp.forEach(this::hold);
            for (int n = 0; n < heldUp.size(); n++) {
                start(heldUp.subList(n, n + 1), tries);
                while (waitingForLocks() <= n) {
                    Thread.onSpinWait();
                }
            }
            List<Thread> queue = start(others, tries);
            while (!queue.stream().allMatch(DecidedTogetherModuleTests::waits)) {
                Thread.onSpinWait();
            }
        });
        return tries;
    }

    private static void received(List<FutureTask<Submission>> tries) throws Exception {
        for (FutureTask<Submission> one : tries) {
            assertThat(one.get().errors().isEmpty()).isTrue();
        }
    }

    /** Nobody decides anything of this person until the current transaction ends. */
    private void hold(Person person) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('filings.citizen', :citizen))")
                .param("citizen", person.citizen().id())
                .query(row -> {});
    }

    private List<Thread> start(List<Person> people, List<FutureTask<Submission>> tries) {
        List<Thread> started = new ArrayList<>();
        for (Person person : people) {
            var work = new FutureTask<>(() -> filings.submit(person.filing().key(), person.citizen(), List.of()));
            tries.add(work);
            started.add(Thread.ofPlatform().start(work));
        }
        return started;
    }

    private long waitingForLocks() {
        return db.sql("select count(*) from pg_locks join pg_database on oid = database"
                        + " where locktype = 'advisory' and not granted and datname = current_database()")
                .query(Long.class)
                .single();
    }

    /** Whether a thread waits for its turn to be decided. */
    private static boolean waits(Thread thread) {
        List<String> classes = Arrays.stream(thread.getStackTrace())
                .map(StackTraceElement::getClassName)
                .toList();
        return thread.getState() == Thread.State.WAITING
                && classes.contains(Batcher.class.getName())
                && classes.contains(HandingIn.class.getName())
                && !classes.contains("cn.qingjian.sharing.Sharing");
    }

    private FilingStatus status(Person person) {
        return filings.own(person.filing().key(), person.citizen())
                .orElseThrow()
                .status();
    }

    /** In how many transactions the withdrawals of these people were posted. */
    private long transactions(List<Person> people) {
        return db.sql("""
                select count(distinct e.transaction)
                  from filings.decision d join ledger.entry e on e.id = d.entry where d.filing = any(:filings)
                """)
                .param(
                        "filings",
                        people.stream().map(person -> person.filing().id()).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    @Test
    void 等着的几件_一次事务一起决定_各得各的结论() throws Exception {
        List<Person> heldUp = renting(AT_WORK);
        List<Person> others = renting(8);
        received(handIn(heldUp, others));
        assertThat(others).allMatch(person -> status(person) == FilingStatus.APPROVED);
        assertThat(heldUp).allMatch(person -> status(person) == FilingStatus.APPROVED);
        assertThat(transactions(others)).isEqualTo(1);
        assertThat(others)
                .allSatisfy(person ->
                        assertThat(some.account(person.citizen()).balance()).isEqualTo(Money.ofYuan(49_000)));
    }

    @Test
    void 其中一件办不成_别人的照样批_那一件转人工() throws Exception {
        Person impossible = ready("A05", Map.of("变更项目", "地址", "新内容", "青禾市新址路2号"));
        List<Person> fine = renting(5);
        List<Person> others = new ArrayList<>(fine.subList(0, 3));
        others.add(impossible);
        others.addAll(fine.subList(3, 5));
        received(handIn(renting(AT_WORK), others));
        assertThat(fine).allMatch(person -> status(person) == FilingStatus.APPROVED);
        assertThat(status(impossible)).isEqualTo(FilingStatus.WITH_OFFICER);
        assertThat(filings.decision(impossible.filing()).orElseThrow().reason()).contains("要核对原始登记");
        assertThat(transactions(fine)).isEqualTo(5);
    }

    @Test
    void 其中一个人的事别人正办着_同批的人不用等() throws Exception {
        Person busy = ready("B08", Map.of("金额", "1000"));
        List<Person> others = new ArrayList<>(renting(4));
        others.add(busy);
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        Thread holder = Thread.ofPlatform()
                .start(() -> transaction.executeWithoutResult(status -> {
                    hold(busy);
                    held.countDown();
                    await(release);
                }));
        held.await();
        List<FutureTask<Submission>> tries = handIn(renting(AT_WORK), others);
        received(tries.subList(0, tries.size() - 1));
        assertThat(tries.getLast().isDone()).isFalse();
        release.countDown();
        received(tries);
        holder.join();
        assertThat(others).allMatch(person -> status(person) == FilingStatus.APPROVED);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
