package cn.qingjian.reporting;

import cn.qingjian.reporting.Thing.Cost;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes things into the tables of gate and rooms as these keep them, without going through the gate: of any day of any year. */
@Component
public class SomeYears {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SEQUENCES = 3_000_000;

    private final JdbcClient db;
    private final Clock clock;

    SomeYears(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps a thing as issued, withdrawn, refused, or issued twice; or as a total that was entered. A study is just held. */
    public void keep(Thing thing, long account) {
        if (thing.source().equals("studies")) {
            studied(thing, account);
            return;
        }
        switch (thing.fate()) {
            case ENTERED ->
                db.sql("""
                            insert into gate.past_total (year, month, unit_id, kind, class, total, entered_at)
                            values (:year, :month, :unit, :kind, :class, :total, now())
                            on conflict (year, month, unit_id, kind, class) do update set total = gate.past_total.total + excluded.total
                            """)
                        .param("year", thing.day().getYear())
                        .param("month", thing.wholeYear() ? 0 : thing.day().getMonthValue())
                        .param("unit", thing.unit())
                        .param("kind", thing.source())
                        .param("class", String.valueOf(thing.attributes().get("class")))
                        .param("total", thing.amount())
                        .update();
            case ISSUED -> issued(thing, account, "ISSUED");
            case WITHDRAWN -> issued(thing, account, "WITHDRAWN");
            case REISSUED -> {
                issued(thing, account, "WITHDRAWN");
                issued(thing, account, "ISSUED");
            }
            case REFUSED -> ruling(thing, account, "REFUSED");
        }
    }

    /** What is over was to be used until yesterday at the latest; what isn't, until today or later, or without an end. */
    private void studied(Thing thing, long account) {
        LocalDate today = LocalDate.now(clock);
        LocalDate open = thing.day().isAfter(today) ? thing.day() : today;
        long study = db.sql("""
                        insert into studies.study (unit_id, topic, day, people, use_by, token, by_id)
                        values (:unit, :topic, :day, 5, :until, :token, :by) returning id
                        """)
                .param("unit", thing.unit())
                .param("topic", "第" + thing.number() + "件")
                .param("day", thing.day())
                .param("until", thing.is("over") ? today.minusDays(1) : thing.number() % 3 == 0 ? null : open)
                .param("token", UUID.randomUUID())
                .param("by", account)
                .query(Long.class)
                .single();
        if (thing.is("used")) {
            db.sql("""
                            insert into studies.use (study_id, day, changed, reference, by_id, at)
                            values (:study, :day, '有变化', '', :by, now())
                            """)
                    .param("study", study)
                    .param("day", thing.day())
                    .param("by", account)
                    .update();
        }
    }

    private long ruling(Thing thing, long account, String outcome) {
        return db.sql("""
                        insert into gate.ruling (kind, demand_number, title, unit_id, day, outcome, demand_before, fingerprint,
                            asked_minutes, asked_how, granted_minutes, granted_how, bearers, bearer_people, limits, provided, version,
                            cut, submitted_by, at)
                        values (:kind, :number, :title, :unit, :day, :outcome, :demand::jsonb, '', 0, '', 0, '', '{}', 1, '[]', '[]',
                            'test', '{}', :by, :at)
                        returning id
                        """)
                .param("kind", thing.source())
                .param("number", thing.number())
                .param("title", "第" + thing.number() + "件")
                .param("unit", thing.unit())
                .param("day", thing.day())
                .param("outcome", outcome)
                .param("demand", demand(thing))
                .param("by", account)
                .param("at", noon(thing.day()))
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime noon(LocalDate day) {
        return day.atTime(12, 0).atOffset(ZoneOffset.ofHours(8));
    }

    private void issued(Thing thing, long account, String state) {
        long ruling = ruling(thing, account, "ADMITTED");
        db.sql("""
                        insert into gate.admission (ruling_id, year, sequence, at, state, changed_at, issued_at)
                        values (:ruling, :year, (select coalesce(max(sequence), :least) + 1 from gate.admission
                                                 where year = :year and sequence >= :least), :at, :state, :at, :at)
                        """)
                .param("ruling", ruling)
                .param("year", thing.day().getYear())
                .param("least", SEQUENCES)
                .param("at", noon(thing.day()))
                .param("state", state)
                .update();
        if (thing.attributes().containsKey("class")) {
            db.sql("""
                            insert into gate.reservation (ruling_id, year, unit_id, kind, class, beyond, state, used_on)
                            values (:ruling, :year, :unit, :kind, :class, :beyond, 'USED', :day)
                            """)
                    .param("ruling", ruling)
                    .param("year", thing.day().getYear())
                    .param("unit", thing.unit())
                    .param("kind", thing.source())
                    .param("class", String.valueOf(thing.attributes().get("class")))
                    .param("beyond", thing.is("beyond"))
                    .param("day", thing.day())
                    .update();
        }
        thing.costs().forEach(cost -> cost(ruling, cost));
    }

    private void cost(long ruling, Cost cost) {
        db.sql("insert into gate.burden (ruling_id, unit_id, minutes) values (:ruling, :unit, :minutes)")
                .param("ruling", ruling)
                .param("unit", cost.unit())
                .param("minutes", cost.reckoned())
                .update();
        for (int turn = 1; turn <= cost.measured().size(); turn++) {
            db.sql("""
                            insert into gate.measured (ruling_id, unit_id, turn, turns, minutes, how, at)
                            values (:ruling, :unit, :turn, :turns, :minutes, '', now())
                            """)
                    .param("ruling", ruling)
                    .param("unit", cost.unit())
                    .param("turn", turn)
                    .param("turns", cost.turns())
                    .param("minutes", cost.measured().get(turn - 1))
                    .update();
        }
    }

    /** The demand as the gate keeps it: what the thing is meant to say, in the words of its kind. */
    private static String demand(Thing thing) {
        return JSON.writeValueAsString(
                switch (thing.source()) {
                    case "documents" ->
                        Map.of(
                                "title",
                                "第" + thing.number() + "件",
                                "text",
                                "请各科室照办。",
                                "form",
                                thing.text("form"),
                                "genre",
                                "NOTICE",
                                "addressees",
                                addressees(thing));
                    case "meetings" ->
                        Map.of(
                                "level", thing.text("level").toUpperCase(Locale.ROOT),
                                "sort", thing.text("sort").toUpperCase(Locale.ROOT),
                                "start", thing.day() + "T09:00:00",
                                "minutes", thing.attributes().getOrDefault("minutes", 60),
                                "place", Map.of("video", thing.is("video")),
                                "attendees", attendees(thing));
                    case "datarequests" ->
                        Map.of("elements", elements(thing), "units", List.of(), "statistical", false);
                    case "inspections" ->
                        Map.of(
                                "words",
                                Map.of(
                                        "from", thing.day().toString(),
                                        "people", 2,
                                        "companions", 0,
                                        "forms", many(thing.number("forms"), "表"),
                                        "targets", many(thing.number("targets"), Map.of("kind", "COUNTY_OFFICE")),
                                        "themes", many(thing.number("merged"), Map.of("origin", "fieldresearch/1"))));
                    case "fieldresearch" ->
                        Map.of(
                                "words",
                                Map.of(
                                        "from",
                                        thing.day().toString(),
                                        "companions",
                                        thing.number("companions"),
                                        "units",
                                        List.of()));
                    default ->
                        Map.of(
                                "words",
                                Map.of(
                                        "from", thing.day().toString(),
                                        "to",
                                                thing.day()
                                                        .plusDays(30L * thing.number("months") - 1)
                                                        .toString(),
                                        "home",
                                                Map.of(
                                                        "kind",
                                                        thing.is("fromOffice") ? "COUNTY_OFFICE" : "DEPARTMENT")));
                });
    }

    private static List<Map<String, String>> addressees(Thing thing) {
        List<Map<String, String>> addressees = new ArrayList<>();
        addressees.add(Map.of("name", "某科", "kind", "DEPARTMENT"));
        if (thing.is("toOffices")) {
            addressees.add(Map.of("name", "某部", "kind", "COUNTY_OFFICE"));
        }
        if (thing.is("toGovernments")) {
            addressees.add(Map.of("name", "某县", "kind", "GOVERNMENT"));
        }
        return addressees;
    }

    private static List<Object> attendees(Thing thing) {
        List<Object> attendees = new ArrayList<>(many(
                thing.number("people") - (thing.is("chiefs") ? 1 : 0), Map.of("kind", "DEPARTMENT", "rank", "HEAD")));
        if (thing.is("chiefs")) {
            attendees.add(Map.of("kind", "COUNTY_OFFICE", "rank", "CHIEF"));
        }
        return attendees;
    }

    private static List<Object> elements(Thing thing) {
        List<Object> elements = new ArrayList<>(many(thing.number("checked"), Map.of("way", "CHECK")));
        elements.addAll(many(thing.number("elements") - thing.number("checked"), Map.of("way", "TYPE")));
        elements.add(Map.of("way", "OMIT"));
        return elements;
    }

    private static List<Object> many(int count, Object one) {
        return java.util.stream.IntStream.range(0, count).mapToObj(place -> one).collect(Collectors.toList());
    }
}
