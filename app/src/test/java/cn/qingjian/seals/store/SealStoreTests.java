package cn.qingjian.seals.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.privacy.Seal;
import cn.qingjian.testing.OwnerOfTheDatabase;
import cn.qingjian.testing.StoreTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The kept key, and its way from the room in which it was kept before. */
@StoreTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SealStoreTests {
    private static final byte[] CERTIFICATE = "certificate".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ROOT = "root".getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY = "the secret key".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    @Autowired
    SealStore store;

    @Autowired
    Seal seal;

    @Autowired
    OwnerOfTheDatabase owner;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    /** What the database held before is put back. */
    private void withoutAKey(Runnable test) {
        owner.run("create table kept_keys as select * from seals.key");
        try {
            owner.run("delete from seals.key");
            test.run();
        } finally {
            owner.run("delete from seals.key");
            owner.run("insert into seals.key select * from kept_keys");
            owner.run("drop table kept_keys");
        }
    }

    @Test
    void 头一把钥匙留下_后来的不替换() {
        withoutAKey(() -> {
            store.keep(new SealStore.Keys(CERTIFICATE, ROOT, KEY), NOW);
            SealStore.Keys first = store.key().orElseThrow();
            assertThat(first.key()).isEqualTo(KEY);
            store.keep(new SealStore.Keys(ROOT, CERTIFICATE, ROOT), NOW);
            assertThat(store.key().orElseThrow()).usingRecursiveComparison().isEqualTo(first);
        });
    }

    @Test
    void 用它的那件事没办成_钥匙也留着() {
        withoutAKey(() -> {
            transactions.executeWithoutResult(status -> {
                store.keep(new SealStore.Keys(CERTIFICATE, ROOT, KEY), NOW);
                status.setRollbackOnly();
            });
            assertThat(store.key()).isPresent();
        });
    }

    private static String script(String name) {
        try {
            return new ClassPathResource("db/migration/filings/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static String hex(byte[] bytes) {
        return "decode('" + HexFormat.of().formatHex(bytes) + "', 'hex')";
    }

    /** Runs the migration itself on the table as it was. */
    @Test
    void 以前的钥匙搬过来_照样打得开_自己就是根_旧表不在了() {
        String before = script("V4__Result_papers.sql");
        withoutAKey(() -> {
            owner.run("drop table if exists filings.signing_key");
            owner.run(before.substring(before.indexOf("create table filings.signing_key"))
                    .replace("${app}", "qingjian_app"));
            byte[] sealed = seal.close(Base64.getEncoder().encodeToString(KEY), "filings.signing_key.key");
            owner.run("insert into filings.signing_key (certificate, key, made_at) values (" + hex(CERTIFICATE) + ", "
                    + hex(sealed) + ", now())");
            owner.run(script("V6__Key_moves_to_seals.sql"));
            SealStore.Keys moved = store.key().orElseThrow();
            assertThat(moved.key()).isEqualTo(KEY);
            assertThat(moved.certificate()).isEqualTo(CERTIFICATE);
            assertThat(moved.root()).isEqualTo(CERTIFICATE);
            assertThat(db.sql("select to_regclass('filings.signing_key') is null")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        });
    }
}
