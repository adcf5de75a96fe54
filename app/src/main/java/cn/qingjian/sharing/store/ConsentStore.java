package cn.qingjian.sharing.store;

import cn.qingjian.sharing.Consent;
import cn.qingjian.sharing.ConsentText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consents and the texts that they refer to. */
@Repository
public class ConsentStore {
    private final JdbcClient db;

    ConsentStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps a consent, and its text where that is new. */
    public void keep(ConsentText text, Consent consent, byte[] index, byte[] sealed) {
        db.sql("""
                        insert into sharing.consent_text (version, body, since) values (:version, :body, :at)
                        on conflict (version) do nothing
                        """)
                .param("version", text.version())
                .param("body", text.body())
                .param("at", consent.at().atOffset(ZoneOffset.UTC))
                .update();
        db.sql("""
                        insert into sharing.consent (id, subject_index, subject, purpose, questions, text_version, at)
                        values (:id, :index, :sealed, :purpose, :questions, :version, :at)
                        """)
                .param("id", consent.id())
                .param("index", index)
                .param("sealed", sealed)
                .param("purpose", consent.purpose())
                .param("questions", consent.questions().stream().sorted().toArray(String[]::new))
                .param("version", consent.textVersion())
                .param("at", consent.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes a consent back if it is that person's; once is enough. */
    public void withdraw(String id, byte[] index, Instant at) {
        db.sql("""
                        insert into sharing.consent_withdrawal (consent_id, at)
                        select id, :at from sharing.consent where id = :id and subject_index = :index
                        on conflict (consent_id) do nothing
                        """)
                .param("id", id)
                .param("index", index)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A person's consents that were not taken back, newest first. */
    public List<Consent> standing(byte[] index) {
        return db.sql("""
                        select c.* from sharing.consent c
                        where c.subject_index = :index
                          and not exists (select 1 from sharing.consent_withdrawal w where w.consent_id = c.id)
                        order by c.at desc, c.id
                        """).param("index", index).query(ConsentStore::consent).list();
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getString("id"),
                row.getString("purpose"),
                Set.of((String[]) row.getArray("questions").getArray()),
                row.getString("text_version"),
                row.getTimestamp("at").toInstant());
    }
}
