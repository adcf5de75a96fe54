package cn.qingjian.filings.store;

import cn.qingjian.privacy.Seal;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemVersion;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signed commitments, the words that were read, and whether each was drawn for a check. */
@Repository
public class CommitmentStore {
    private static final int HUNDRED = 100;

    private final JdbcClient db;
    private final Seal seal;

    CommitmentStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /**
     * Keeps the commitments on which an approval rests. Which are drawn for a check follows from the keyed digest of the case
     * alone: nobody can steer it, and whoever holds the key can draw again and gets the same.
     */
    public void sign(long filing, ItemVersion version, List<String> facts, int percent, Instant now) {
        boolean drawn = drawn(filing, percent);
        for (String fact : facts) {
            Item.Commitment commitment = version.item().commitmentFor(fact).orElseThrow();
            db.sql("""
                    insert into filings.commitment (filing, code, fact, notice, digest, signed_at, drawn, state, changed_at)
                    values (:filing, :code, :fact, :notice, :digest, :now, :drawn, :state, :now)
                    on conflict (filing, code) do nothing
                    """)
                    .param("filing", filing)
                    .param("code", commitment.code())
                    .param("fact", fact)
                    .param("notice", words(commitment))
                    .param("digest", version.digest())
                    .param("now", Timestamp.from(now))
                    .param("drawn", drawn)
                    .param("state", drawn ? "POST_CHECK" : "COMMITTED")
                    .update();
        }
    }

    /** Whether a case is drawn, at so many of a hundred. */
    public boolean drawn(long filing, int percent) {
        byte[] digest = seal.index("filings.draw", String.valueOf(filing));
        int value = ((digest[0] & 0xFF) << 16 | (digest[1] & 0xFF) << 8 | (digest[2] & 0xFF));
        return (long) value * HUNDRED < (long) percent << 24;
    }

    private static String words(Item.Commitment commitment) {
        return commitment.notice().entrySet().stream()
                        .map(field -> field.getKey() + "：" + field.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n承诺：\n"
                + String.join("\n", commitment.promise());
    }
}
