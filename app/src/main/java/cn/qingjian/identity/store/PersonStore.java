package cn.qingjian.identity.store;

import cn.qingjian.identity.DocumentType;
import cn.qingjian.identity.IdentityPaper;
import cn.qingjian.privacy.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People of the public; nothing personal leaves this class for a column in the clear. */
@Repository
public class PersonStore {
    private final JdbcClient db;
    private final Seal seal;

    PersonStore(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** The key of the person whose document has that index. */
    public Optional<Long> find(byte[] paperIndex) {
        return db.sql("select id from identity.person where paper_index = :index")
                .param("index", paperIndex)
                .query((row, number) -> row.getLong("id"))
                .optional();
    }

    /** Adds a person at the lowest level and returns the key; that of the one there already where two came at once. */
    public long add(byte[] paperIndex, IdentityPaper paper, byte[] subjectIndex, Instant now) {
        long id = db.sql("select nextval('identity.person_key') as id")
                .query((row, number) -> row.getLong("id"))
                .single();
        db.sql("""
                insert into identity.person
                    (id, paper_index, document_type, number_sealed, name_sealed, subject_index, level, first_seen, last_seen)
                values (:id, :index, :type, :number, :name, :subject, 1, :now, :now)
                on conflict (paper_index) do nothing
                """)
                .param("id", id)
                .param("index", paperIndex)
                .param("type", paper.type().code())
                .param("number", seal.close(paper.number(), place("number_sealed", id)))
                .param("name", seal.close(paper.name(), place("name_sealed", id)))
                .param("subject", subjectIndex)
                .param("now", Timestamp.from(now))
                .update();
        return find(paperIndex).orElseThrow();
    }

    /** Notes a sign-in: how well it was verified, and the name as it is now. */
    public void seen(long id, IdentityPaper paper, byte[] subjectIndex, int level, Instant now) {
        db.sql("""
                update identity.person
                   set name_sealed = :name, subject_index = :subject, level = :level, last_seen = :now
                 where id = :id
                """)
                .param("id", id)
                .param("name", seal.close(paper.name(), place("name_sealed", id)))
                .param("subject", subjectIndex)
                .param("level", level)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What the person's document says. */
    public Optional<IdentityPaper> paper(long id) {
        return db.sql("select id, document_type, number_sealed, name_sealed from identity.person where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    private IdentityPaper read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new IdentityPaper(
                DocumentType.of(row.getString("document_type")).orElseThrow(),
                seal.open(row.getBytes("number_sealed"), place("number_sealed", id)),
                seal.open(row.getBytes("name_sealed"), place("name_sealed", id)));
    }

    private static String place(String column, long id) {
        return "identity.person." + column + " " + id;
    }
}
