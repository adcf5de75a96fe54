package cn.qingjian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.testing.OwnerOfTheDatabase;
import cn.qingjian.testing.StoreTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain in a real database: in the caller's transaction, safe under concurrency, and tampered with by its owner. */
@StoreTest
class AuditStoreTests {
    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    OwnerOfTheDatabase owner;

    @Test
    void 同一事务里读得到自己刚记的() {
        audit.record("someone", "测试动作", "对象 1", "说明");
        assertThat(audit.entries(EntryFilter.by("someone"), 0, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().subject()).isEqualTo("对象 1"));
        assertThat(audit.count(EntryFilter.by("someone"))).isEqualTo(1);
        assertThat(audit.actions()).contains("测试动作");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void 事情没成_就没有记录() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    audit.record("rolled-back", "测试动作", "对象", "");
                    throw new IllegalStateException("没成");
                }))
                .hasMessage("没成");
        assertThat(audit.count(EntryFilter.by("rolled-back"))).isZero();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void 三十二个人同时记_一条不少_链条完整() throws Exception {
        var together = new EntryFilter("", "多人同时", null, null);
        long before = audit.count(together);
        try (var crowd = Executors.newFixedThreadPool(32)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 320; i++) {
                String actor = i % 2 == 0 ? "crowd" : "crowd-" + i;
                all.add(crowd.submit(
                        () -> transaction.executeWithoutResult(status -> audit.record(actor, "多人同时", "对象", ""))));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(audit.count(together)).isEqualTo(before + 320);
        assertThat(audit.verify()).isInstanceOf(Verification.Intact.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set detail = 'x'",
                "delete from audit.entry",
                "truncate audit.entry",
                "alter table audit.entry add column x int",
                "drop table audit.entry"
            })
    void 应用自己的数据库用户改不了也删不了(String attempt) {
        assertThatThrownBy(() -> db.sql(attempt).update()).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set detail = 'x' where sequence = 2",
                "update audit.entry set at = at + interval '1 second' where sequence = 2",
                "delete from audit.entry where sequence = 2",
                "update audit.entry set hash = decode(repeat('ab', 32), 'hex') "
                        + "where (lane, sequence) = (select lane, sequence from audit.entry where sequence = 2 limit 1)",
                "update audit.entry e set actor = o.actor, action = o.action, subject = o.subject, detail = o.detail "
                        + "from audit.entry o where e.lane = o.lane and (e.sequence, o.sequence) in ((2, 3), (3, 2))",
                "insert into audit.entry select 0, at, actor, action, subject, detail, previous, decode(repeat('cd', 32), 'hex'), lane "
                        + "from audit.entry where sequence = 1 limit 1"
            })
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void 数据库的主人动了手脚_验证看得出来(String tampering) {
        for (int i = 0; i < 4; i++) {
            audit.record("witness", "测试动作" + i, "对象 " + i, "");
        }
        owner.whileTampered(
                tampering, () -> assertThat(audit.verify()).isInstanceOf(Verification.Broken.class), "audit.entry");
        assertThat(audit.verify()).isInstanceOf(Verification.Intact.class);
    }
}
