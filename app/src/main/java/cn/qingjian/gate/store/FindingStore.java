package cn.qingjian.gate.store;

import cn.qingjian.gate.Bearers;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Finding.Why;
import cn.qingjian.gate.Judged;
import cn.qingjian.gate.Passage;
import cn.qingjian.gate.Rule;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each rule said of a ruling's demand. */
@Repository
class FindingStore {
    private final JdbcClient db;

    FindingStore(JdbcClient db) {
        this.db = db;
    }

    /** Stores findings whose JSON was made by {@link #rows}. */
    void add(long ruling, String rows) {
        db.sql("""
                        insert into gate.finding
                        select :ruling, f.* from jsonb_to_recordset(:rows::jsonb) as f(position int, rule text, code text,
                            basis_document text, basis_article text, basis_mark text, question text, verdict text,
                            approver text, message text, way_out text, evidence jsonb)
                        """).param("ruling", ruling).param("rows", rows).update();
    }

    /** The findings of some rulings, by ruling. */
    Map<Long, List<Judged>> of(List<Long> rulings) {
        Map<Long, List<Judged>> found = new HashMap<>();
        db.sql("""
                        select f.*, r.kind, r.demand_number, r.title, r.unit_id, r.day from gate.finding f
                        join gate.ruling r on r.id = f.ruling_id
                        where f.ruling_id = any(:rulings) order by f.ruling_id, f.position
                        """).param("rulings", rulings.toArray(Long[]::new)).query(row -> {
            found.computeIfAbsent(row.getLong("ruling_id"), key -> new ArrayList<>())
                    .add(judged(row));
        });
        return found;
    }

    static String rows(List<Judged> findings, KeptJson.Cut cut) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Judged judged : findings) {
            Optional<Why> why = judged.finding().reason();
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("position", rows.size());
            row.put("rule", judged.rule());
            row.put("code", judged.code());
            row.put("basis_document", judged.basis().document());
            row.put("basis_article", judged.basis().article());
            row.put("basis_mark", judged.basis().mark().name());
            row.put("question", judged.question().name());
            row.put("verdict", verdict(judged.finding()));
            row.put(
                    "approver",
                    judged.finding() instanceof Finding.Explain explain
                            ? explain.approver().name()
                            : null);
            row.put(
                    "message",
                    why.map(Why::message)
                            .or(() -> Optional.of(judged.finding().note()).filter(note -> !note.isEmpty()))
                            .orElse(null));
            row.put("way_out", why.map(words -> words.wayOut().name()).orElse(null));
            row.put("evidence", KeptJson.bounded(why.map(Why::evidence).orElse(List.of()), cut));
            rows.add(row);
        }
        return KeptJson.write(rows);
    }

    private static String verdict(Finding finding) {
        return switch (finding) {
            case Finding.Clear ignored -> "CLEAR";
            case Finding.Advise ignored -> "ADVISE";
            case Finding.Lighten ignored -> "LIGHTEN";
            case Finding.Explain ignored -> "EXPLAIN";
            case Finding.Oppose ignored -> "OPPOSE";
        };
    }

    private static Judged judged(ResultSet row) throws SQLException {
        return new Judged(
                row.getString("rule"),
                row.getString("code"),
                new LegalBasis(
                        row.getString("basis_document"),
                        row.getString("basis_article"),
                        LegalBasis.Mark.valueOf(row.getString("basis_mark"))),
                Rule.Question.valueOf(row.getString("question")),
                finding(row));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        if (verdict.equals("CLEAR")) {
            return new Finding.Clear(
                    Optional.ofNullable(row.getString("message")).orElse(""));
        }
        var why = new Why(
                row.getString("message"),
                KeptJson.list(row.getString("evidence"), Evidence.class),
                WayOut.valueOf(row.getString("way_out")));
        return switch (verdict) {
            case "ADVISE" -> new Finding.Advise(why);
            case "LIGHTEN" ->
                new Finding.Lighten(
                        new Remembered(
                                new DemandId(row.getString("kind"), row.getLong("demand_number")),
                                row.getString("title"),
                                row.getLong("unit_id"),
                                row.getDate("day").toLocalDate()),
                        why);
            case "EXPLAIN" -> new Finding.Explain(why, Role.valueOf(row.getString("approver")));
            case "OPPOSE" -> new Finding.Oppose(why);
            default -> throw new IllegalStateException("verdict " + verdict);
        };
    }

    /** A lightened demand as a stored finding remembers it; its words stand in the ruling. */
    private record Remembered(DemandId id, String title, long issuerUnit, LocalDate day) implements Demand {
        @Override
        public List<Passage> says() {
            return List.of();
        }

        @Override
        public Bearers bearers() {
            return Bearers.NONE;
        }
    }
}
