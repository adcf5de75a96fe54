package cn.qingjian.studies.store;

import cn.qingjian.people.Unit;
import cn.qingjian.studies.Plan;
import cn.qingjian.studies.Study;
import cn.qingjian.studies.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code studies.plan}, {@code study} and {@code use}. */
@Repository
public class StudyStore {
    private final JdbcClient db;

    StudyStore(JdbcClient db) {
        this.db = db;
    }

    /** The units that have planned or studied something, closed ones too, in their order. */
    public List<Unit> units() {
        return db.sql("""
                        select u.id, u.code, u.name, u.kind from people.unit u
                        where exists (select 1 from studies.plan p where p.unit_id = u.id)
                           or exists (select 1 from studies.study s where s.unit_id = u.id)
                        order by u.position, u.id
                        """).query((row, number) -> unit(row)).list();
    }

    /** All plans, in the order in which they were made. */
    public List<Plan> plans() {
        return db.sql("""
                        select p.id as plan_id, p.month, p.topic, p.work, p.lead, u.id, u.code, u.name, u.kind
                        from studies.plan p join people.unit u on u.id = p.unit_id order by p.id
                        """)
                .query((row, number) -> new Plan(
                        row.getLong("plan_id"),
                        unit(row),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("topic"),
                        Optional.ofNullable(row.getString("work")),
                        row.getString("lead")))
                .list();
    }

    /** All that was studied, by day. */
    public List<Study> studies() {
        Map<Long, Plan> plans = plans().stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        Map<Long, List<Use>> uses = uses();
        return db.sql("""
                        select s.id as study_id, s.plan_id, coalesce(p.topic, s.topic) as topic, s.day, s.people, s.use_by,
                               u.id, u.code, u.name, u.kind
                        from studies.study s
                        join people.unit u on u.id = s.unit_id
                        left join studies.plan p on p.id = s.plan_id
                        order by s.day, s.id
                        """)
                .query((row, number) -> new Study(
                        row.getLong("study_id"),
                        unit(row),
                        Optional.ofNullable(plans.get(row.getLong("plan_id"))),
                        row.getString("topic"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("people"),
                        Optional.ofNullable(row.getObject("use_by", LocalDate.class)),
                        uses.getOrDefault(row.getLong("study_id"), List.of())))
                .list();
    }

    private Map<Long, List<Use>> uses() {
        Map<Long, List<Use>> uses = new HashMap<>();
        db.sql("""
                        select e.id, e.study_id, e.day, e.changed, e.reference, a.name,
                               (e.at at time zone 'Asia/Shanghai')::date as told
                        from studies.use e join people.account a on a.id = e.by_id order by e.id
                        """).query(row -> {
            uses.computeIfAbsent(row.getLong("study_id"), key -> new ArrayList<>())
                    .add(new Use(
                            row.getLong("id"),
                            row.getObject("day", LocalDate.class),
                            row.getString("changed"),
                            row.getString("reference"),
                            row.getString("name"),
                            row.getObject("told", LocalDate.class)));
        });
        return uses;
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                Unit.Kind.valueOf(row.getString("kind")));
    }

    /** Keeps a plan: a new one where it has no key yet, and the same token twice is the same plan. */
    public void plan(Plan plan, UUID token, long by) {
        String statement = plan.id() == 0 ? """
                insert into studies.plan (unit_id, month, topic, work, lead, token, by_id)
                values (:unit, :month, :topic, :work, :lead, :token, :by) on conflict (token) do nothing
                """ : """
                update studies.plan set month = :month, topic = :topic, work = :work, lead = :lead
                where id = :id and unit_id = :unit
                """;
        db.sql(statement)
                .param("id", plan.id())
                .param("unit", plan.unit().id())
                .param("month", plan.month().atDay(1))
                .param("topic", plan.topic())
                .param("work", plan.work().orElse(null))
                .param("lead", plan.lead())
                .param("token", token)
                .param("by", by)
                .update();
    }

    /** Keeps a study and returns its key: a new one where it has none yet, and the same token twice is the same study. */
    public long study(Study study, UUID token, long by) {
        String statement = study.id() == 0 ? """
                insert into studies.study (unit_id, plan_id, topic, day, people, use_by, token, by_id)
                values (:unit, :plan, :topic, :day, :people, :useBy, :token, :by)
                on conflict (token) do update set people = studies.study.people returning id
                """ : """
                update studies.study set plan_id = :plan, topic = :topic, day = :day, people = :people, use_by = :useBy
                where id = :id and unit_id = :unit returning id
                """;
        return db.sql(statement)
                .param("id", study.id())
                .param("unit", study.unit().id())
                .param("plan", study.plan().map(Plan::id).orElse(null))
                .param("topic", study.plan().isPresent() ? null : study.topic())
                .param("day", study.day())
                .param("people", study.people())
                .param("useBy", study.useBy().orElse(null))
                .param("token", token)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Adds what changed because of a study, in place of what was told before; tells whether nobody else had told it meanwhile. */
    public boolean use(long study, Use use, Optional<Long> corrects, long by, Instant at) {
        return db.sql("""
                        insert into studies.use (study_id, corrects, day, changed, reference, by_id, at)
                        values (:study, :corrects, :day, :changed, :reference, :by, :at) on conflict do nothing
                        """)
                        .param("study", study)
                        .param("corrects", corrects.orElse(null))
                        .param("day", use.day())
                        .param("changed", use.changed())
                        .param("reference", use.reference())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
