package cn.qingjian.reporting.store;

import cn.qingjian.reporting.Period;
import cn.qingjian.reporting.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reckons over the facts. Every figure, trend and list of records goes through one condition, so that they agree. */
@Repository
public class FigureStore {
    private static final String FROM = """
             from reporting.fact f
            """;

    private final JdbcClient db;

    FigureStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Which facts.
     *
     * @param source code of the source; {@code *} for all issued demands
     * @param tests what is asked of their attributes
     * @param period on which days
     * @param scope whose
     * @param kind only facts that come from that kind of demand; empty for any
     */
    public record Question(String source, List<Test> tests, Period period, Scope scope, Optional<String> kind) {
        public Question {
            tests = List.copyOf(tests);
        }

        /** The same for other days. */
        public Question in(Period other) {
            return new Question(source, tests, other, scope, kind);
        }
    }

    /**
     * A condition with its bounds resolved.
     *
     * @param attribute name of the attribute
     * @param words one of these; empty for another sort of condition
     * @param flag so or not so; empty for another sort of condition
     * @param moreThan lower bound, not included
     * @param atMost upper bound, included
     * @param ofPast whether totals that were entered say it too
     */
    public record Test(
            String attribute,
            List<String> words,
            Optional<Boolean> flag,
            Optional<Long> moreThan,
            Optional<Long> atMost,
            boolean ofPast) {
        public Test {
            words = List.copyOf(words);
        }
    }

    /**
     * What a question came to.
     *
     * @param amount how many
     * @param sum the sum asked for
     * @param minutes person-minutes, of the bearer where the scope names one
     * @param unsorted how many of entered totals couldn't be looked at, for they don't say what is asked
     * @param whole whether a whole year's total lies in the days in part, so that the answer can't be known
     */
    public record Answer(long amount, long sum, long minutes, long unsorted, boolean whole) {}

    /** Answers a question; the sum is that of the named attribute, 0 for none. */
    public Answer answer(Question question, Optional<String> sum) {
        var where = new Where(question);
        String borne = question.scope().bearer().isPresent() ? "b.minutes" : "f.minutes";
        return where.bind(db.sql("""
                        select coalesce(sum(amount) filter (where sorted and fits), 0)::bigint as amount,
                               coalesce(sum(number) filter (where sorted and fits), 0)::bigint as number,
                               coalesce(sum(minutes) filter (where sorted and fits), 0)::bigint as minutes,
                               coalesce(sum(amount) filter (where not sorted and fits), 0)::bigint as unsorted,
                               coalesce(bool_or(not fits), false) as whole
                        from (select f.amount, %s as number, %s as minutes, %s as sorted, %s as fits
                        """.formatted(
                                        sum.isPresent() ? "coalesce((f.attributes ->> :sum)::bigint, 0)" : "0",
                                        borne,
                                        where.sorted(),
                                        Where.FITS)
                        + where.from() + where.where() + ") t"))
                .params(sum.map(name -> Map.of("sum", name)).orElse(Map.of()))
                .query((row, number) -> new Answer(
                        row.getLong("amount"),
                        row.getLong("number"),
                        row.getLong("minutes"),
                        row.getLong("unsorted"),
                        row.getBoolean("whole")))
                .single();
    }

    /**
     * A month of a trend.
     *
     * @param year the year
     * @param month 1 to 12
     * @param amount how many
     * @param minutes person-minutes
     */
    public record Month(int year, int month, long amount, long minutes) {}

    /** A question month by month; whole years' totals are left out, and months without anything. */
    public List<Month> months(Question question) {
        var where = new Where(question);
        String borne = question.scope().bearer().isPresent() ? "b.minutes" : "f.minutes";
        return where.bind(db.sql("""
                        select extract(year from f.day)::int as year, extract(month from f.day)::int as month,
                               sum(f.amount)::bigint as amount, sum(%s)::bigint as minutes
                        """.formatted(borne) + where.from() + where.where() + " and " + where.sorted()
                        + " and not f.whole_year group by 1, 2 order by 1, 2"))
                .query((row, number) -> new Month(
                        row.getInt("year"), row.getInt("month"), row.getLong("amount"), row.getLong("minutes")))
                .list();
    }

    /** Totals of years of which the months aren't known, by year. */
    public Map<Integer, Long> wholeYears(Question question) {
        var where = new Where(question);
        Map<Integer, Long> years = new HashMap<>();
        where.bind(db.sql("select extract(year from f.day)::int as year, sum(f.amount)::bigint as amount" + where.from()
                        + where.where() + " and " + where.sorted() + " and f.whole_year group by 1"))
                .query(row -> {
                    years.put(row.getInt("year"), row.getLong("amount"));
                });
        return years;
    }

    /**
     * What a unit has its part in.
     *
     * @param unit key of the unit
     * @param name its name
     * @param amount how many
     * @param minutes person-minutes
     */
    public record Part(long unit, String name, long amount, long minutes) {}

    /** Who issued what was issued in these days, by what it costs others, most first. */
    public List<Part> issuers(Period period, int most) {
        return db.sql("""
                        select f.unit_id as unit, u.name, sum(f.amount)::bigint as amount, sum(f.minutes)::bigint as minutes
                        from reporting.fact f join people.unit u on u.id = f.unit_id
                        where f.day between :from and :to and f.minutes > 0
                        group by f.unit_id, u.name order by minutes desc, f.unit_id limit :most
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("most", most)
                .query((row, number) -> new Part(
                        row.getLong("unit"), row.getString("name"), row.getLong("amount"), row.getLong("minutes")))
                .list();
    }

    /** Who bears it, most first. */
    public List<Part> bearers(Period period, int most) {
        return db.sql("""
                        select b.unit_id as unit, u.name, b.amount, b.minutes from (
                            select unit_id, count(*)::bigint as amount, sum(minutes)::bigint as minutes
                            from reporting.borne where day between :from and :to and minutes > 0 group by unit_id) b
                        join people.unit u on u.id = b.unit_id
                        order by b.minutes desc, b.unit_id limit :most
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("most", most)
                .query((row, number) -> new Part(
                        row.getLong("unit"), row.getString("name"), row.getLong("amount"), row.getLong("minutes")))
                .list();
    }

    /**
     * A fact in a list.
     *
     * @param source code of its source
     * @param key its key
     * @param day its day
     * @param title its title
     * @param path its own page; empty where it has none
     * @param unit name of who issued it; empty where nobody of ours did
     * @param amount how many it stands for
     * @param number the attribute that was asked to be summed; 0 for none
     * @param minutes person-minutes
     */
    public record Line(
            String source,
            String key,
            LocalDate day,
            String title,
            String path,
            String unit,
            long amount,
            long number,
            long minutes) {}

    /** The facts that a figure counts, newest first. */
    public List<Line> lines(Question question, Optional<String> sum, int offset, int limit) {
        var where = new Where(question);
        String borne = question.scope().bearer().isPresent() ? "b.minutes" : "f.minutes";
        return where.bind(db.sql("""
                        select f.source, f.key, f.day, f.title, f.path, coalesce(u.name, '') as unit, f.amount::bigint as amount,
                               %s as number, %s as minutes
                        """.formatted(
                                sum.isPresent() ? "coalesce((f.attributes ->> :sum)::bigint, 0)" : "0::bigint", borne)
                        + where.from()
                        + " left join people.unit u on u.id = f.unit_id " + where.where()
                        + " and " + where.sorted() + " and " + Where.FITS
                        + " order by f.day desc, f.id desc offset :offset limit :limit"))
                .params(sum.map(name -> Map.of("sum", name)).orElse(Map.of()))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new Line(
                        row.getString("source"),
                        row.getString("key"),
                        row.getObject("day", LocalDate.class),
                        row.getString("title"),
                        row.getString("path"),
                        row.getString("unit"),
                        row.getLong("amount"),
                        row.getLong("number"),
                        row.getLong("minutes")))
                .list();
    }

    /** How many facts those are. */
    public long count(Question question) {
        var where = new Where(question);
        return where.bind(db.sql("select count(*)" + where.from() + where.where() + " and " + where.sorted() + " and "
                        + Where.FITS))
                .query(Long.class)
                .single();
    }

    /** What a kind's plan of a year comes to; of one unit, or of all. */
    public Optional<Long> planned(String kind, int year, Optional<Long> unit) {
        return db.sql("""
                        select sum(planned)::bigint from gate.plan
                        where kind = :kind and year = :year and (:unit::bigint is null or unit_id = :unit)
                        """)
                .param("kind", kind)
                .param("year", year)
                .param("unit", unit.orElse(null))
                .query(Long.class)
                .optional();
    }

    /** The conditions of one question, and what is bound to them. */
    private static final class Where {
        /** A whole year's total counts where all of its year lies in the days. */
        static final String FITS = "(not f.whole_year or make_date(extract(year from f.day)::int, 12, 31) <= :to)";

        private final Question question;
        private final StringBuilder tests = new StringBuilder();
        private final Map<String, Object> bound = new HashMap<>();
        private boolean ofPast = true;

        Where(Question question) {
            this.question = question;
            bound.put("from", question.period().from());
            bound.put("to", question.period().to());
            if (!question.source().equals("*")) {
                bound.put("source", question.source());
            }
            question.scope().issuer().ifPresent(unit -> bound.put("issuer", unit));
            question.scope().bearer().ifPresent(unit -> bound.put("bearer", unit));
            question.kind().ifPresent(kind -> bound.put("kind", kind));
            question.tests().forEach(this::add);
        }

        private void add(Test test) {
            ofPast = ofPast && test.ofPast();
            String name = "a" + bound.size();
            bound.put(name, test.attribute());
            if (!test.words().isEmpty()) {
                bound.put(name + "w", test.words().toArray(String[]::new));
                tests.append(" and f.attributes ->> :%s = any(:%sw)".formatted(name, name));
            }
            test.flag()
                    .ifPresent(flag -> tests.append(
                            " and coalesce((f.attributes ->> :%s)::boolean, false) = %s".formatted(name, flag)));
            test.moreThan().ifPresent(bound -> {
                this.bound.put(name + "m", bound);
                tests.append(" and (f.attributes ->> :%s)::bigint > :%sm".formatted(name, name));
            });
            test.atMost().ifPresent(bound -> {
                this.bound.put(name + "x", bound);
                tests.append(" and (f.attributes ->> :%s)::bigint <= :%sx".formatted(name, name));
            });
        }

        String from() {
            return question.scope().bearer().isPresent()
                    ? FROM + " join reporting.borne b on b.fact_id = f.id and b.unit_id = :bearer "
                    : FROM;
        }

        /** Which facts are looked at: entered totals too where they don't say what is asked, for they are told of as unsorted. */
        String where() {
            String conditions = tests.isEmpty() ? "true" : tests.substring(" and ".length());
            return " where f.day between :from and :to"
                    + (question.source().equals("*") ? "" : " and f.source = :source")
                    + (question.scope().issuer().isPresent() ? " and f.unit_id = :issuer" : "")
                    + (question.kind().isPresent() ? " and f.kind = :kind" : "")
                    + (ofPast
                            ? " and " + conditions
                            : " and (" + conditions + " or coalesce((f.attributes ->> 'past')::boolean, false))");
        }

        /** Whether a fact that is looked at meets the conditions. */
        String sorted() {
            return tests.isEmpty() || ofPast ? "true" : "coalesce(" + tests.substring(" and ".length()) + ", false)";
        }

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            return statement.params(bound);
        }
    }
}
