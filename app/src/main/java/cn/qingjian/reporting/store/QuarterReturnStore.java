package cn.qingjian.reporting.store;

import cn.qingjian.reporting.Content;
import cn.qingjian.reporting.QuarterReturn;
import cn.qingjian.reporting.QuarterReturn.Checked;
import cn.qingjian.reporting.QuarterReturn.Sent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code reporting.quarter_return} and {@code reporting.sent}. */
@Repository
public class QuarterReturnStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Content.Row>> ROWS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<Content.Entry>>> RECORDS = new TypeReference<>() {};
    private static final String RETURN = """
            select r.*, c.name as checker, s.digest, s.head, s.at as sent_at, b.name as sender
            from reporting.quarter_return r
            left join people.account c on c.id = r.checked_by
            left join reporting.sent s on s.return_id = r.id
            left join people.account b on b.id = s.by_id
            """;

    private final JdbcClient db;

    QuarterReturnStore(JdbcClient db) {
        this.db = db;
    }

    /** Begins a version; empty where it is there already. */
    public Optional<Long> draft(int year, int quarter, int version, String why, Optional<Long> by, Instant at) {
        return db.sql("""
                        insert into reporting.quarter_return (year, quarter, version, why, drafted_by, drafted_at)
                        values (:year, :quarter, :version, :why, :by, :at)
                        on conflict (year, quarter, version) do nothing returning id
                        """)
                .param("year", year)
                .param("quarter", quarter)
                .param("version", version)
                .param("why", why)
                .param("by", by.orElse(null))
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    /** All versions, the newest quarter first, its newest version first. */
    public List<QuarterReturn> all() {
        return db.sql(RETURN + " order by r.year desc, r.quarter desc, r.version desc")
                .query(QuarterReturnStore::read)
                .list();
    }

    /** One version. */
    public Optional<QuarterReturn> find(long id) {
        return db.sql(RETURN + " where r.id = :id")
                .param("id", id)
                .query(QuarterReturnStore::read)
                .optional();
    }

    /** Makes all who change a version wait for one another until the transaction ends. */
    public void lock(long id) {
        db.sql("select id from reporting.quarter_return where id = :id for update")
                .param("id", id)
                .query(rows -> {});
    }

    /** Keeps what a version said when somebody checked it; the last check counts. */
    public void checked(long id, Content content, String words, long by, Instant at) {
        db.sql("""
                        update reporting.quarter_return
                        set figures = :figures::jsonb, records = :records::jsonb, words = :words, checked_by = :by, checked_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("figures", JSON.writeValueAsString(content.rows()))
                .param("records", JSON.writeValueAsString(content.records()))
                .param("words", words)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Keeps a version's files for ever. */
    public void sent(long id, byte[] xlsx, byte[] docx, String digest, String head, long by, Instant at) {
        db.sql("""
                        insert into reporting.sent (return_id, xlsx, docx, digest, head, by_id, at)
                        values (:id, :xlsx, :docx, :digest, :head, :by, :at)
                        """)
                .param("id", id)
                .param("xlsx", xlsx)
                .param("docx", docx)
                .param("digest", digest)
                .param("head", head)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * The files of a version that was sent.
     *
     * @param xlsx the workbook
     * @param docx the letter
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Files(byte[] xlsx, byte[] docx) {}

    /** The files as they were sent; empty where it wasn't. */
    public Optional<Files> files(long id) {
        return db.sql("select xlsx, docx from reporting.sent where return_id = :id")
                .param("id", id)
                .query((row, number) -> new Files(row.getBytes("xlsx"), row.getBytes("docx")))
                .optional();
    }

    private static QuarterReturn read(ResultSet row, int number) throws SQLException {
        Timestamp checked = row.getTimestamp("checked_at");
        Timestamp sent = row.getTimestamp("sent_at");
        return new QuarterReturn(
                row.getLong("id"),
                row.getInt("year"),
                row.getInt("quarter"),
                row.getInt("version"),
                row.getString("why"),
                row.getTimestamp("drafted_at").toInstant(),
                checked == null
                        ? Optional.empty()
                        : Optional.of(new Checked(
                                row.getString("checker"),
                                checked.toInstant(),
                                row.getString("words"),
                                new Content(
                                        JSON.readValue(row.getString("figures"), ROWS),
                                        JSON.readValue(row.getString("records"), RECORDS)))),
                sent == null
                        ? Optional.empty()
                        : Optional.of(new Sent(
                                row.getString("sender"),
                                row.getString("head"),
                                sent.toInstant(),
                                row.getString("digest"))));
    }
}
