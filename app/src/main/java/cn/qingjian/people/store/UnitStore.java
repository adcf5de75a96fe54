package cn.qingjian.people.store;

import cn.qingjian.people.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units. */
@Repository
public class UnitStore {
    private final JdbcClient db;

    UnitStore(JdbcClient db) {
        this.db = db;
    }

    /** All open units in their order. */
    public List<Unit> all() {
        return db.sql("select id, code, name, kind from people.unit where closed is null order by position, id")
                .query(UnitStore::unit)
                .list();
    }

    /** The unit with that key. */
    public Optional<Unit> find(long id) {
        return db.sql("select id, code, name, kind from people.unit where id = :id")
                .param("id", id)
                .query(UnitStore::unit)
                .optional();
    }

    /** Minutes by car from one unit to another; empty where nobody has entered them. */
    public OptionalInt travelMinutes(long from, long to) {
        return db.sql("""
                        select minutes from people.travel
                        where (from_unit, to_unit) in ((:from, :to), (:to, :from)) limit 1
                        """)
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** Says how many minutes it takes by car between two units, either way. */
    public void travel(long from, long to, int minutes) {
        db.sql("insert into people.travel (from_unit, to_unit, minutes) values (:from, :to, :minutes)")
                .param("from", from)
                .param("to", to)
                .param("minutes", minutes)
                .update();
    }

    /** Adds a unit and returns it with its key. */
    public Unit add(String code, String name, Unit.Kind kind, int position) {
        long id = db.sql("""
                        insert into people.unit (code, name, kind, position) values (:code, :name, :kind, :position)
                        returning id
                        """)
                .param("code", code)
                .param("name", name)
                .param("kind", kind.name())
                .param("position", position)
                .query((row, number) -> row.getLong("id"))
                .single();
        return new Unit(id, code, name, kind);
    }

    /** Whether an open or closed unit has that name already. */
    public boolean named(String name) {
        return db.sql("select exists (select 1 from people.unit where name = :name) as taken")
                .param("name", name)
                .query((row, number) -> row.getBoolean("taken"))
                .single();
    }

    /** The place after the last one. */
    public int nextPosition() {
        return db.sql("select coalesce(max(position), 0) + 10 as next from people.unit")
                .query((row, number) -> row.getInt("next"))
                .single();
    }

    /** Gives a unit another name. */
    public void rename(long id, String name) {
        db.sql("update people.unit set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    /** Closes a unit on that day; what was done there stays. */
    public void close(long id, java.time.LocalDate day) {
        db.sql("update people.unit set closed = :day where id = :id")
                .param("id", id)
                .param("day", day)
                .update();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                Unit.Kind.valueOf(row.getString("kind")));
    }
}
