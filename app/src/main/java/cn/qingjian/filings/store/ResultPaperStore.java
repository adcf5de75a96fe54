package cn.qingjian.filings.store;

import cn.qingjian.privacy.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signed results of cases, sealed and written once. */
@Repository
public class ResultPaperStore {
    private static final String PAPER = "filings.result_paper.content ";

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
}
