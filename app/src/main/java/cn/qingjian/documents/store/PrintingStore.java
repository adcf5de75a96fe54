package cn.qingjian.documents.store;

import cn.qingjian.documents.life.PaperSaved;
import cn.qingjian.documents.life.Printing;
import cn.qingjian.people.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code documents.printing}. */
@Repository
public class PrintingStore {
    private static final String SELECT = """
            select p.*, u.name as unit_name, a.name as asker
            from documents.printing p
            join people.unit u on u.id = p.unit_id
            join people.account a on a.id = p.asked_by
            """;

    private final JdbcClient jdbc;

    PrintingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a wish; the archive's copy, and what the office itself needs, is granted at once. There is one copy for the archive. */
    public void add(
            long draft,
            boolean archive,
            int copies,
            int pages,
            String reason,
            Account by,
            boolean granted,
            Instant at) {
        jdbc.sql("""
                        insert into documents.printing
                            (draft_id, unit_id, archive, copies, pages, reason, asked_by, asked_at, granted, decided_by, decided_at)
                        values (:draft, :unit, :archive, :copies, :pages, :reason, :by, :at, case when :granted then true end,
                                case when :granted then cast(:by as bigint) end,
                                case when :granted then cast(:at as timestamptz) end)
                        on conflict do nothing
                        """)
                .param("draft", draft)
                .param("unit", by.unit().id())
                .param("archive", archive)
                .param("copies", copies)
                .param("pages", pages)
                .param("reason", reason)
                .param("by", by.id())
                .param("at", Timestamp.from(at))
                .param("granted", granted)
                .update();
    }

    /** Decides a wish once; tells whether it was still open. */
    public boolean decide(long id, long draft, boolean granted, String words, long by, Instant at) {
        return jdbc.sql("""
                        update documents.printing set granted = :granted, words = :words, decided_by = :by, decided_at = :at
                        where id = :id and draft_id = :draft and granted is null
                        """)
                        .param("granted", granted)
                        .param("words", words)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .param("draft", draft)
                        .update()
                == 1;
    }

    /** All wishes for a document, oldest first. */
    public List<Printing> of(long draft) {
        return jdbc.sql(SELECT + " where p.draft_id = :draft order by p.id")
                .param("draft", draft)
                .query((row, number) -> printing(row))
                .list();
    }

    /** Whether a unit may have the printing edition of a document. */
    public boolean granted(long draft, long unit) {
        return jdbc.sql("""
                        select exists (select from documents.printing where draft_id = :draft and unit_id = :unit and granted)
                        """)
                .param("draft", draft)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    /** A wish that waits for the office, with the document for which it is. */
    public record Open(long draft, String title, Printing printing) {}

    /** Wishes that wait for the office, oldest first. */
    public List<Open> open(int limit) {
        return jdbc.sql("""
                        select p.*, u.name as unit_name, a.name as asker, d.title
                        from documents.printing p
                        join people.unit u on u.id = p.unit_id
                        join people.account a on a.id = p.asked_by
                        join documents.draft d on d.id = p.draft_id
                        where p.granted is null order by p.id limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new Open(row.getLong("draft_id"), row.getString("title"), printing(row)))
                .list();
    }

    /** Paper of the documents that were sent in a year: one copy for each unit of the centre that received one would be usual. */
    public PaperSaved saved(int year) {
        return jdbc.sql("""
                        with sent as (
                            select d.id, e.pages, r.units, coalesce(p.copies, 0) as copies
                            from documents.draft d
                            join lateral (select pages from documents.edition where draft_id = d.id and kind = 'pdf' order by id desc limit 1) e
                                on true
                            cross join lateral (select count(unit_id)::int as units from documents.draft_addressee where draft_id = d.id) r
                            left join lateral (select sum(copies)::int as copies from documents.printing
                                               where draft_id = d.id and granted and not archive) p on true
                            where d.status in ('ISSUED', 'FILED') and extract(year from d.since at time zone 'Asia/Shanghai') = :year)
                        select count(*) as documents, coalesce(sum(copies), 0) as copies, coalesce(sum(copies * pages), 0) as pages,
                               coalesce(sum(greatest(0, units - copies)), 0) as saved_copies,
                               coalesce(sum(greatest(0, units - copies) * pages), 0) as saved_pages
                        from sent
                        """)
                .param("year", year)
                .query((row, number) -> new PaperSaved(
                        row.getInt("documents"),
                        row.getInt("copies"),
                        row.getInt("pages"),
                        row.getInt("saved_copies"),
                        row.getInt("saved_pages")))
                .single();
    }

    private static Printing printing(ResultSet row) throws SQLException {
        boolean granted = row.getBoolean("granted");
        Optional<Boolean> decided = row.wasNull() ? Optional.empty() : Optional.of(granted);
        return new Printing(
                row.getLong("id"),
                row.getString("unit_name"),
                row.getBoolean("archive"),
                row.getInt("copies"),
                row.getInt("pages"),
                row.getString("reason"),
                row.getString("asker"),
                row.getTimestamp("asked_at").toInstant(),
                decided,
                row.getString("words"));
    }
}
