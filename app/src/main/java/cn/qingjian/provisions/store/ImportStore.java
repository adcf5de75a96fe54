package cn.qingjian.provisions.store;

import cn.qingjian.provisions.importing.ImportJob;
import cn.qingjian.provisions.importing.ImportPlan;
import cn.qingjian.provisions.importing.ImportPlan.Known;
import cn.qingjian.provisions.importing.ImportPlan.Outcome;
import cn.qingjian.provisions.importing.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Imports, and what became of each piece of them. */
@Repository
public class ImportStore {
    private final JdbcClient db;

    ImportStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A piece of an import as it was reported.
     *
     * @param place where it stands
     * @param outcome what became of it
     * @param provision key of the provision, empty where none was recognised
     * @param title its title, empty where none was recognised
     * @param level its level, empty where none was recognised
     * @param clauses how many clauses were recognised
     * @param remark why, or what had to be guessed
     */
    public record Line(
            String place, Outcome outcome, String provision, String title, String level, int clauses, String remark) {}

    /** Opens an import and returns its key. */
    public long open(String name, String file, String startedBy) {
        return db.sql("""
                        insert into provisions.import_job (name, file, started_by, state)
                        values (:name, :file, :by, 'READING') returning id
                        """)
                .param("name", name)
                .param("file", file)
                .param("by", startedBy)
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    /** Where the file of an import lies. */
    public void keepFile(long id, String file) {
        db.sql("update provisions.import_job set file = :file where id = :id")
                .param("file", file)
                .param("id", id)
                .update();
    }

    /** Says how far an import is, and that it is alive. */
    public void tell(long id, ImportJob.State state, int done, int total, String problem) {
        db.sql("""
                        update provisions.import_job set state = :state, done = :done, total = :total, problem = :problem, beat = now()
                        where id = :id
                        """)
                .param("state", state.name())
                .param("done", done)
                .param("total", total)
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    /** Takes an import over into a state, unless it is in another one than expected. */
    public boolean take(long id, ImportJob.State from, ImportJob.State to) {
        return db.sql("""
                        update provisions.import_job set state = :to, done = 0, beat = now() where id = :id and state = :from
                        """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /** The import with that key. */
    public Optional<ImportJob> find(long id) {
        return db.sql("select * from provisions.import_job where id = :id")
                .param("id", id)
                .query(ImportStore::job)
                .optional();
    }

    /** The latest imports. */
    public List<ImportJob> latest(int limit) {
        return db.sql("select * from provisions.import_job order by id desc limit :limit")
                .param("limit", limit)
                .query(ImportStore::job)
                .list();
    }

    /** Keeps what becomes of each piece, in place of what was kept before. */
    @Transactional
    public void keep(long job, ImportPlan plan) {
        List<ImportPlan.Item> items = plan.items();
        db.sql("delete from provisions.import_item where job = :job")
                .param("job", job)
                .update();
        db.sql("""
                        insert into provisions.import_item (job, position, place, outcome, provision, title, level, clauses, remark)
                        select :job, row_number() over (), * from unnest(:place, :outcome, :provision, :title, :level, :clauses, :remark)
                        """)
                .param("job", job)
                .param("place", column(items, item -> item.reading().place()))
                .param("outcome", column(items, item -> item.outcome().name()))
                .param(
                        "provision",
                        column(
                                items,
                                item -> understood(
                                        item, one -> one.text().provision().id())))
                .param(
                        "title",
                        column(
                                items,
                                item -> understood(
                                        item, one -> one.text().provision().title())))
                .param(
                        "level",
                        column(
                                items,
                                item -> understood(
                                        item,
                                        one -> one.text().provision().level().label())))
                .param(
                        "clauses",
                        items.stream()
                                .map(item -> item.reading() instanceof Reading.Understood one
                                        ? one.text().clauses().size()
                                        : 0)
                                .toArray(Integer[]::new))
                .param("remark", column(items, ImportPlan.Item::remark))
                .update();
    }

    private static String[] column(List<ImportPlan.Item> items, Function<ImportPlan.Item, String> value) {
        return items.stream().map(value).toArray(String[]::new);
    }

    private static String understood(ImportPlan.Item item, Function<Reading.Understood, String> value) {
        return item.reading() instanceof Reading.Understood one ? value.apply(one) : "";
    }

    /** How many pieces had each outcome. */
    public Map<Outcome, Integer> counts(long job) {
        Map<Outcome, Integer> counts = new HashMap<>();
        db.sql("select outcome, count(*) from provisions.import_item where job = :job group by outcome")
                .param("job", job)
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** Pieces of an import: what needs a look first. */
    public List<Line> lines(long job, int offset, int limit) {
        return db.sql("""
                        select place, outcome, provision, title, level, clauses, remark from provisions.import_item where job = :job
                        order by array_position(array['NOT_UNDERSTOOD', 'OLDER', 'CHANGED', 'NEW', 'SAME'], outcome), position
                        offset :offset limit :limit
                        """)
                .param("job", job)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new Line(
                        row.getString("place"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("provision"),
                        row.getString("title"),
                        row.getString("level"),
                        row.getInt("clauses"),
                        row.getString("remark")))
                .list();
    }

    /** What the library knows of each provision for planning an import. */
    public Map<String, Known> known() {
        Map<String, Known> known = new HashMap<>();
        db.sql("select id, imported_hash, adopted from provisions.provision").query(row -> {
            known.put(
                    row.getString("id"),
                    new Known(row.getString("imported_hash"), row.getObject("adopted", LocalDate.class)));
        });
        return known;
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                row.getLong("id"),
                row.getString("name"),
                row.getString("file"),
                row.getString("started_by"),
                row.getObject("created", OffsetDateTime.class),
                row.getObject("beat", OffsetDateTime.class),
                ImportJob.State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("problem"));
    }
}
