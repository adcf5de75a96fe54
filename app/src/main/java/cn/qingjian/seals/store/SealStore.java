package cn.qingjian.seals.store;

import cn.qingjian.privacy.Seal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The key that signs, sealed and written once. */
@Repository
public class SealStore {
    /** A sealed value opens only at the place for which it was sealed, and the first keys were sealed for their old table. */
    private static final String KEY = "filings.signing_key.key";

    private final JdbcClient db;
    private final Seal seal;

    SealStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /**
     * Keeps the centre's key; the first one stays. Whatever becomes of the work for which it was made: what is signed with it goes
     * out, and must be verified after the next start.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(Keys keys, Instant now) {
        db.sql("""
                insert into seals.key (certificate, root, key, made_at) values (:certificate, :root, :key, :now)
                on conflict do nothing
                """)
                .param("certificate", keys.certificate())
                .param("root", keys.root())
                .param("key", seal.close(Base64.getEncoder().encodeToString(keys.key()), KEY))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The centre's key; empty as long as none was made. */
    public Optional<Keys> key() {
        return db.sql("select certificate, coalesce(root, certificate) as root, key from seals.key")
                .query((row, number) -> new Keys(
                        row.getBytes("certificate"),
                        row.getBytes("root"),
                        Base64.getDecoder().decode(seal.open(row.getBytes("key"), KEY))))
                .optional();
    }

    /**
     * A key with its certificate, as their standards encode them.
     *
     * @param certificate X.509
     * @param root X.509, by which the certificate was issued; the certificate itself where nobody else issued it
     * @param key PKCS #8
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Keys(byte[] certificate, byte[] root, byte[] key) {}
}
