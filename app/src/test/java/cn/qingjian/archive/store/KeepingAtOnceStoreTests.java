package cn.qingjian.archive.store;

import static cn.qingjian.archive.SomePieces.deposit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.archive.Archive;
import cn.qingjian.archive.Item;
import cn.qingjian.archive.SomePieces;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.privacy.UnsealableException;
import cn.qingjian.testing.AtOnce;
import cn.qingjian.testing.FreshDatabase;
import cn.qingjian.testing.OwnerOfTheDatabase;
import cn.qingjian.testing.SomePeople;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once, each in a transaction of its own; nothing here is rolled back, and nothing can be removed. */
@SpringBootTest
@ContextConfiguration(initializers = FreshDatabase.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KeepingAtOnceStoreTests {
    private static final int THREADS = 16;
    private static final LocalDate FORMED = LocalDate.of(1950, 1, 1);

    @Autowired
    Archive archive;

    @Autowired
    SomePeople people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OwnerOfTheDatabase owner;

    private Account clerk = SomePieces.CLERK;

    @BeforeEach
    void agency() {
        clerk = Objects.requireNonNull(transaction.execute(status -> people.person(Role.OFFICE)));
    }

    private Item keep(String key, LocalDate formed) {
        return Objects.requireNonNull(
                transaction.execute(status -> archive.keep(deposit(key, "own.policy", formed, clerk))));
    }

    @Test
    void 十六人同时归档_每人两件一件退回_件号不重也不缺() throws Exception {
        List<Callable<String>> jobs = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String key = "gapless " + i;
            jobs.add(() -> {
                transaction.executeWithoutResult(status -> {
                    archive.keep(deposit(key + " lost", "own.policy", FORMED, clerk));
                    status.setRollbackOnly();
                });
                return keep(key, FORMED).number();
            });
        }
        List<String> expected = IntStream.rangeClosed(1, THREADS)
                .mapToObj("-1950-永久-%04d"::formatted)
                .toList();
        assertThat(AtOnce.all(jobs))
                .extracting(number -> number.substring(number.indexOf('-')))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void 十六人同时交同一来源_是一件() throws Exception {
        Callable<Long> job = () -> keep("once", FORMED.plusYears(1)).id();
        assertThat(AtOnce.all(IntStream.range(0, THREADS).mapToObj(i -> job).toList()))
                .containsOnly(keep("once", FORMED.plusYears(1)).id());
    }

    @Test
    void 没有自己的事务不能归档() {
        assertThatThrownBy(() -> archive.keep(deposit("alone", "own.policy", FORMED, clerk)))
                .hasMessageContaining("transaction");
    }

    @Test
    void 数据库的主人也删不掉_绕过触发器改了的_一核验就看出来() {
        Item item = keep("tampered", FORMED.plusYears(2));
        String where = " where item_id = " + item.id();
        assertThatThrownBy(() -> owner.run("delete from archive.content" + where))
                .hasStackTraceContaining("must be kept");
        assertThatThrownBy(() -> owner.run("update archive.content set content = ''" + where))
                .hasStackTraceContaining("never allowed");
        assertThatThrownBy(() -> owner.run("delete from archive.item where id = " + item.id()))
                .hasStackTraceContaining("never allowed");
        assertThatThrownBy(() -> owner.run("truncate archive.content")).hasStackTraceContaining("never allowed");
        owner.run("alter table archive.content disable trigger content_never");
        try {
            owner.run(
                    "update archive.content set content = (select content from archive.content other where other.item_id = "
                            + item.id() + " and other.position = 2)" + where + " and position = 1");
        } finally {
            owner.run("alter table archive.content enable trigger content_never");
        }
        assertThatThrownBy(() -> archive.content(item, archive.files(item).getFirst()))
                .isInstanceOf(UnsealableException.class);
        assertThat(archive.verify(item, clerk)).isFalse();
        assertThat(archive.verifications(item))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).contains("正文.ofd").doesNotContain("附件"));
    }
}
