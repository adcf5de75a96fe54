package cn.qingjian.filings.store;

import cn.qingjian.privacy.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of employees attached to filings, sealed with their names: they hold names, numbers and wages. */
@Repository
public class AttachedListStore {
    private static final String PLACE = "filings.attached_list.content ";

    private final JdbcClient db;
    private final Seal seal;

    AttachedListStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** Attaches a list in place of the one before; false where the filing may not be changed any more. */
    public boolean attach(long filing, String fileName, byte[] content, Instant now) {
        String plain = fileName + "\n" + new String(content, StandardCharsets.ISO_8859_1);
        return db.sql("""
                insert into filings.attached_list (filing, content, attached_at)
                select id, :content, :now from filings.filing where id = :filing and status in ('DRAFT', 'RETURNED')
                on conflict (filing) do update set content = excluded.content, attached_at = excluded.attached_at
                """)
                        .param("filing", filing)
                        .param("content", seal.close(plain, PLACE + filing))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The list of a filing; empty where there is none. */
    public Optional<Attached> find(long filing) {
        return db.sql("select content from filings.attached_list where filing = :filing")
                .param("filing", filing)
                .query((row, number) -> seal.open(row.getBytes("content"), PLACE + filing))
                .optional()
                .map(Attached::of);
    }

    /** The key of a filing's address. */
    public Optional<UUID> keyOf(long filing) {
        return db.sql("select key from filings.filing where id = :filing")
                .param("filing", filing)
                .query(UUID.class)
                .optional();
    }

    /**
     * An attached list.
     *
     * @param fileName what the file was called
     * @param content its bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Attached(String fileName, byte[] content) {
        private static Attached of(String plain) {
            int end = plain.indexOf('\n');
            return new Attached(
                    plain.substring(0, end), plain.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
