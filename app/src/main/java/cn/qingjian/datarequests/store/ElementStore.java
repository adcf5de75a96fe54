package cn.qingjian.datarequests.store;

import cn.qingjian.datarequests.ElementType;
import cn.qingjian.datarequests.HeldElement.Held;
import cn.qingjian.datarequests.Likeness;
import cn.qingjian.datarequests.catalogue.Element;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code datarequests.element}, {@code datarequests.source} and {@code datarequests.held}. */
@Repository
public class ElementStore {
    private static final String SELECT = """
            select e.*, s.unit_id as source_unit, u.name as source_name, s.system
            from datarequests.element e
            left join datarequests.source s on s.element_id = e.id
            left join people.unit u on u.id = s.unit_id
            """;

    private final JdbcClient jdbc;

    ElementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an element and returns its key; empty where one has that code or name. */
    public Optional<Long> add(Element.Words words, long by) {
        return jdbc.sql("""
                        insert into datarequests.element
                            (code, name, name_key, definition, type, measure, least, most, choices, provincial, by_id)
                        values (:code, :name, :key, :definition, :type, :measure, cast(:least as numeric), cast(:most as numeric),
                                :choices, :provincial, :by)
                        on conflict do nothing returning id
                        """)
                .param("code", words.code())
                .param("name", words.name())
                .param("key", Likeness.key(words.name()))
                .param("definition", words.definition())
                .param("type", words.type().name())
                .param("measure", words.measure())
                .param("least", words.least().orElse(null))
                .param("most", words.most().orElse(null))
                .param("choices", words.choices().toArray(String[]::new))
                .param("provincial", words.provincial())
                .param("by", by)
                .query(Long.class)
                .optional();
    }

    /** Names the source of an element; tells whether there was none. */
    public boolean source(long element, long unit, Optional<String> system, long by) {
        return jdbc.sql("""
                                insert into datarequests.source (element_id, unit_id, system, by_id)
                                values (:element, :unit, :system, :by) on conflict (element_id) do nothing
                                """)
                        .param("element", element)
                        .param("unit", unit)
                        .param("system", system.orElse(null))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Keeps what the source holds about a unit. */
    public void hold(long element, long unit, String value, LocalDate asOf, long by) {
        jdbc.sql("""
                        insert into datarequests.held (element_id, unit_id, value, as_of, by_id)
                        values (:element, :unit, :value, :asOf, :by)
                        """)
                .param("element", element)
                .param("unit", unit)
                .param("value", value)
                .param("asOf", asOf)
                .param("by", by)
                .update();
    }

    /** What the source holds about units, as imported last, in the order of the units' keys; nothing of a unit without. */
    public List<Held> held(long element, Collection<Long> units, String source) {
        return jdbc.sql("""
                        select distinct on (unit_id) value, as_of from datarequests.held
                        where element_id = :element and unit_id = any(:units) order by unit_id, id desc
                        """)
                .param("element", element)
                .param("units", units.toArray(Long[]::new))
                .query((row, number) ->
                        new Held(row.getString("value"), source, row.getObject("as_of", LocalDate.class)))
                .list();
    }

    /** All elements by code. */
    public List<Element> all() {
        return jdbc.sql(SELECT + " order by e.code")
                .query(ElementStore::element)
                .list();
    }

    /** The elements with those keys, by code. */
    public List<Element> among(Collection<Long> ids) {
        return jdbc.sql(SELECT + " where e.id = any(:ids) order by e.code")
                .param("ids", ids.toArray(Long[]::new))
                .query(ElementStore::element)
                .list();
    }

    private static Element element(ResultSet row, int number) throws SQLException {
        long unit = row.getLong("source_unit");
        Optional<Element.Source> source = row.wasNull()
                ? Optional.empty()
                : Optional.of(new Element.Source(
                        unit, row.getString("source_name"), Optional.ofNullable(row.getString("system"))));
        return new Element(
                row.getLong("id"),
                new Element.Words(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("definition"),
                        ElementType.valueOf(row.getString("type")),
                        row.getString("measure"),
                        Optional.ofNullable(row.getBigDecimal("least")),
                        Optional.ofNullable(row.getBigDecimal("most")),
                        List.of((String[]) row.getArray("choices").getArray()),
                        row.getBoolean("provincial")),
                source);
    }
}
