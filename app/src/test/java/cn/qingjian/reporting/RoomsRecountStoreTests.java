package cn.qingjian.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Figures.View;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What counts and is no demand of the gate, against a count by hand: rows of a random year are written as the rooms keep them, in a
 * year that nobody else uses, some of them on the days before and after it.
 */
@StoreTest
class RoomsRecountStoreTests {
    private static final int YEAR = 2093;
    private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);
    private static final int MOST = 25;

    @Autowired
    SomePeople people;

    @Autowired
    Facts facts;

    @Autowired
    FigureBook book;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient db;

    private Random random = new Random(0);
    private Account clerk = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    private Unit office = clerk.unit();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void 闸口以外的字段也和手工数的一样(long seed) {
        random = new Random(seed);
        clerk = people.person(people.unit(Unit.Kind.DEPARTMENT), Role.DEPARTMENT);
        office = people.unit(Unit.Kind.COUNTY_OFFICE);
        var plans = plans();
        var defects = defects();
        var outside = days(this::outside);
        var refusals = days(this::refusal);
        var printed = printings();
        var cases = cases();
        var fills = fills();
        facts.rebuild();
        says("doc.planned", plans);
        says("ins.defects", defects.size());
        says("ins.mended", defects.stream().filter(closed -> closed).count());
        says("form.outside", outside);
        says("form.declined", refusals);
        says("form.fills", fills);
        says("doc.copies", printed.stream().mapToLong(Copies::copies).sum());
        says(
                "doc.sheets",
                printed.stream()
                        .mapToLong(one -> (long) one.copies() * one.pages())
                        .sum());
        says("case.decided", cases.stream().filter(Case::decided).count());
        says(
                "case.instant",
                cases.stream().filter(one -> one.decided() && one.instant()).count());
        says(
                "case.promised",
                cases.stream().filter(one -> one.decided() && one.promised()).count());
        says(
                "case.items",
                cases.stream().filter(Case::decided).map(Case::item).distinct().count());
        says(
                "case.instantItems",
                cases.stream()
                        .filter(one -> one.decided() && one.instant())
                        .map(Case::item)
                        .distinct()
                        .count());
        says(
                "case.promisedItems",
                cases.stream()
                        .filter(one -> one.decided() && one.promised())
                        .map(Case::item)
                        .distinct()
                        .count());
        says("case.late", cases.stream().filter(Case::late).count());
        long decided = cases.stream().filter(Case::decided).count();
        long instant =
                cases.stream().filter(one -> one.decided() && one.instant()).count();
        assertThat(read("case.instantShare").value())
                .isEqualTo(
                        decided == 0
                                ? Optional.empty()
                                : Optional.of(BigDecimal.valueOf(100 * instant)
                                        .divide(BigDecimal.valueOf(decided), 2, RoundingMode.HALF_UP)));
    }

    private Reading read(String code) {
        return figures.read(book.figure(code), View.of(Period.year(YEAR)));
    }

    private void says(String code, long number) {
        assertThat(read(code).value()).as(code).contains(BigDecimal.valueOf(number));
    }

    /** A day in the year, or just before or after it. */
    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(-3, 368));
    }

    private static boolean inYear(LocalDate day) {
        return day.getYear() == YEAR;
    }

    private static OffsetDateTime evening(LocalDate day) {
        return day.atTime(23, 30).atOffset(ZoneOffset.ofHours(8));
    }

    /** Writes something on random days; how many of them lie in the year. */
    private long days(Consumer<LocalDate> write) {
        long count = 0;
        for (int i = random.nextInt(MOST); i > 0; i--) {
            LocalDate day = day();
            write.accept(day);
            count += inYear(day) ? 1 : 0;
        }
        return count;
    }

    private long plans() {
        long sum = 0;
        for (String planClass : List.of("general", "special")) {
            int planned = random.nextInt(50);
            db.sql("""
                            insert into gate.plan (year, unit_id, kind, class, planned) values (:year, :unit, 'documents', :class, :planned)
                            """)
                    .param("year", YEAR)
                    .param("unit", clerk.unit().id())
                    .param("class", planClass)
                    .param("planned", planned)
                    .update();
            sum += planned;
        }
        return sum;
    }

    /** For each defect of the year whether it is closed; what was lifted doesn't count. */
    private List<Boolean> defects() {
        long inspection = db.sql("""
                        insert into inspections.inspection (sort, title, unit_id, author_id, status)
                        values ('SPECIAL', '专项检查', :unit, :by, 'FIELD') returning id
                        """)
                .param("unit", clerk.unit().id())
                .param("by", clerk.id())
                .query(Long.class)
                .single();
        List<Boolean> closed = new ArrayList<>();
        days(day -> {
            String status = List.of("OPEN", "CLOSED", "LIFTED").get(random.nextInt(3));
            db.sql("""
                            insert into inspections.defect (inspection_id, unit_id, text, demand, due, status, found_by, found_on)
                            values (:inspection, :unit, '少一份', '补上', :day, :status, :by, :day)
                            """)
                    .param("inspection", inspection)
                    .param("unit", office.id())
                    .param("status", status)
                    .param("by", clerk.id())
                    .param("day", day)
                    .update();
            if (inYear(day) && !status.equals("LIFTED")) {
                closed.add(status.equals("CLOSED"));
            }
        });
        return closed;
    }

    private void outside(LocalDate day) {
        db.sql("""
                        insert into datarequests.outside (unit_id, by_id, asker, channel, asked_on, what, declined, token)
                        values (:unit, :by, '某科', '微信群', :day, '要一张表', false, :token)
                        """)
                .param("unit", office.id())
                .param("by", clerk.id())
                .param("day", day)
                .param("token", UUID.randomUUID())
                .update();
    }

    private void refusal(LocalDate day) {
        db.sql("""
                        insert into grassroots.refusal (unit_id, by_id, at, token, number, asker, what, channel)
                        values (:unit, :by, :at, :token, '', '某科', '要一张表', '电话')
                        """)
                .param("unit", office.id())
                .param("by", clerk.id())
                .param("at", evening(day))
                .param("token", UUID.randomUUID())
                .update();
    }

    /** A granted wish for copies. */
    private record Copies(int copies, int pages) {}

    private List<Copies> printings() {
        long draft = db.sql("""
                        insert into documents.draft (title, genre, form, length_class, body, unit_id, author_id, status, changed_by)
                        values ('通知', 'NOTICE', 'OFFICIAL', 'GENERAL', '照办。', :unit, :by, 'ISSUED', :by) returning id
                        """)
                .param("unit", clerk.unit().id())
                .param("by", clerk.id())
                .query(Long.class)
                .single();
        List<Copies> granted = new ArrayList<>();
        days(day -> {
            boolean decided = random.nextBoolean();
            boolean yes = random.nextBoolean();
            var copies = new Copies(1 + random.nextInt(9), 1 + random.nextInt(5));
            db.sql("""
                            insert into documents.printing (draft_id, unit_id, archive, copies, pages, reason, asked_by, asked_at,
                                granted, decided_by, decided_at)
                            values (:draft, :unit, false, :copies, :pages, '张贴', :by, :at, :granted, :by, :decided)
                            """)
                    .param("draft", draft)
                    .param("unit", office.id())
                    .param("copies", copies.copies())
                    .param("pages", copies.pages())
                    .param("by", clerk.id())
                    .param("at", evening(day))
                    .param("granted", decided ? yes : null)
                    .param("decided", decided ? evening(day) : null)
                    .update();
            if (inYear(day) && decided && yes) {
                granted.add(copies);
            }
        });
        return granted;
    }

    /** A case that counts in the year. */
    private record Case(String item, boolean decided, boolean instant, boolean promised, boolean late) {}

    private List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int i = random.nextInt(MOST); i > 0; i--) {
            LocalDate due = day();
            LocalDate decided = due.plusDays(random.nextInt(-4, 4));
            String status = List.of("APPROVED", "REJECTED", "WITHDRAWN").get(random.nextInt(3));
            String item = "A0" + (1 + random.nextInt(3));
            boolean instant = random.nextBoolean();
            boolean promised = random.nextBoolean();
            long filing = db.sql("""
                            insert into filings.filing (key, number, item, digest, citizen, status, answers, committed, channel, accepted,
                                due, started_at, changed_at, decided_at)
                            values (:key, :number, :item, '', 1, :status, '', :committed, 'WEB', :due, :due, :at, :at, :at) returning id
                            """)
                    .param("key", UUID.randomUUID())
                    .param("number", UUID.randomUUID().toString())
                    .param("item", item)
                    .param("status", status)
                    .param("committed", promised ? new String[] {"C1"} : new String[] {})
                    .param("due", due)
                    .param("at", evening(decided))
                    .query(Long.class)
                    .single();
            db.sql("""
                            insert into filings.decision (filing, verdict, digest, content, decided_by, at)
                            values (:filing, 'APPROVE', '', '', :by, :at)
                            """)
                    .param("filing", filing)
                    .param("by", instant ? null : clerk.id())
                    .param("at", evening(decided))
                    .update();
            boolean stands = !status.equals("WITHDRAWN");
            cases.add(new Case(
                    item, stands && inYear(decided), instant, promised, stands && inYear(due) && decided.isAfter(due)));
        }
        return cases;
    }

    /** Each office's each turn counts once, on the day on which it was first sent, whatever came back. */
    private long fills() {
        long request = db.sql("""
                        insert into datarequests.request (title, purpose, statistical, approval, frequency, sums, unit_id, author_id,
                            status, changed_by)
                        values ('季度表', '看进度', false, '', 'QUARTERLY', '', :unit, :by, 'ISSUED', :by) returning id
                        """)
                .param("unit", clerk.unit().id())
                .param("by", clerk.id())
                .query(Long.class)
                .single();
        long ruling = db.sql("""
                        insert into gate.ruling (kind, demand_number, title, unit_id, day, outcome, demand_before, fingerprint,
                            asked_minutes, asked_how, granted_minutes, granted_how, bearers, bearer_people, limits, provided, version,
                            cut, submitted_by, at)
                        values ('datarequests', :request, '季度表', :unit, :day, 'ADMITTED', '{}', '', 0, '', 0, '', '{}', 1, '[]',
                            '[]', 'test', '{}', :by, now())
                        returning id
                        """)
                .param("request", request)
                .param("unit", clerk.unit().id())
                .param("day", FIRST)
                .param("by", clerk.id())
                .query(Long.class)
                .single();
        long form = db.sql("""
                        insert into datarequests.form (request_id, ruling_id, organ, year, sequence, admission, issued_on, expires, by_id)
                        values (:request, :ruling, '某科', :year, 1, :admission, :day, :day, :by) returning id
                        """)
                .param("request", request)
                .param("ruling", ruling)
                .param("year", YEAR)
                .param("admission", UUID.randomUUID().toString())
                .param("day", FIRST)
                .param("by", clerk.id())
                .query(Long.class)
                .single();
        Set<Integer> counted = new HashSet<>();
        for (int period = 1; period <= 4; period++) {
            long fill = db.sql("""
                            insert into datarequests.fill (form_id, unit_id, period, opens, due)
                            values (:form, :unit, :period, :day, :day) returning id
                            """)
                    .param("form", form)
                    .param("unit", office.id())
                    .param("period", period)
                    .param("day", FIRST)
                    .query(Long.class)
                    .single();
            LocalDate sent = day();
            for (int turn = 1; turn <= random.nextInt(3); turn++) {
                db.sql("""
                                insert into datarequests.sent (fill_id, turn, entries, held, token, by_id, at)
                                values (:fill, :turn, '{}', '{}', :token, :by, :at)
                                """)
                        .param("fill", fill)
                        .param("turn", turn)
                        .param("token", UUID.randomUUID())
                        .param("by", clerk.id())
                        .param("at", evening(sent).plusDays(turn - 1L))
                        .update();
                if (inYear(sent)) {
                    counted.add(period);
                }
            }
        }
        return counted.size();
    }
}
