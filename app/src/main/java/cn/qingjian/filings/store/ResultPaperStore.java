package cn.qingjian.filings.store;

import cn.qingjian.privacy.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signed results of cases, and the key that signs them; both sealed, both written once. */
@Repository
public class ResultPaperStore {
    private static final String PAPER = "filings.result_paper.content ";
    private static final String KEY = "filings.signing_key.key";

    private final JdbcClient db;
    private final Seal seal;

    ResultPaperStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** Keeps the paper of a filing; the first one stays. */
    public void keep(long filing, String digest, byte[] content, Instant now) {
        db.sql("""
                insert into filings.result_paper (filing, digest, content, made_at) values (:filing, :digest, :content, :now)
                on conflict do nothing
                """)
                .param("filing", filing)
                .param("digest", digest)
                .param("content", seal.close(new String(content, StandardCharsets.ISO_8859_1), PAPER + filing))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The paper of a filing. */
    public Optional<byte[]> find(long filing) {
        return db.sql("select content from filings.result_paper where filing = :filing")
                .param("filing", filing)
                .query((row, number) ->
                        seal.open(row.getBytes("content"), PAPER + filing).getBytes(StandardCharsets.ISO_8859_1))
                .optional();
    }

    /** The number of the case whose paper has that digest. */
    public Optional<String> numberOf(String digest) {
        return db.sql("""
                select f.number from filings.result_paper p join filings.filing f on f.id = p.filing where p.digest = :digest
                """).param("digest", digest).query(String.class).optional();
    }

    /** Keeps the centre's key; the first one stays. */
    public void keepKey(byte[] certificate, byte[] key, Instant now) {
        db.sql("""
                insert into filings.signing_key (certificate, key, made_at) values (:certificate, :key, :now)
                on conflict do nothing
                """)
                .param("certificate", certificate)
                .param("key", seal.close(Base64.getEncoder().encodeToString(key), KEY))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The centre's key; empty as long as none was made. */
    public Optional<Keys> key() {
        return db.sql("select certificate, key from filings.signing_key")
                .query((row, number) -> new Keys(
                        row.getBytes("certificate"), Base64.getDecoder().decode(seal.open(row.getBytes("key"), KEY))))
                .optional();
    }

    /**
     * A key with its certificate, both as their standards encode them.
     *
     * @param certificate X.509
     * @param key PKCS #8
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Keys(byte[] certificate, byte[] key) {}
}
