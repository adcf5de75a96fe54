package cn.qingjian.reporting.store;

import cn.qingjian.reporting.Period;
import cn.qingjian.reporting.Scope;
import cn.qingjian.reporting.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
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
     * @param source code of the source; {@link Source#ALL} for all that cost anybody time
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

        /** Whether its whole months are kept summed up: nothing is asked but whose facts and of which source. */
        private boolean summedUp() {
            return tests.isEmpty()
                    && kind.isEmpty()
                    && scope.bearer().isEmpty()
                    && period.from().getDayOfMonth() == 1;
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
     * @param sum the sum asked for, or how many different words
     * @param minutes person-minutes, of the bearer where the scope names one
     * @param unsorted how many of entered totals couldn't be looked at, for they don't say what is asked
     * @param whole whether a whole year's total lies in the days in part, so that the answer can't be known
     */
    public record Answer(long amount, long sum, long minutes, long unsorted, boolean whole) {}

    /**
     * A question, and what is to be summed of the facts that meet it.
     *
     * @param question which facts
     * @param sum name of the attribute that is summed; empty for none
     * @param distinct name of the attribute of which the different words are counted; empty for none
     */
    public record Asked(Question question, Optional<String> sum, Optional<String> distinct) {
        /** Whether the months that are kept summed up can answer it. */
        private boolean summedUp() {
            return sum.isEmpty()
                    && distinct.isEmpty()
                    && question.summedUp()
                    && !Months.of(question.period()).none();
        }

        /** What one look at the facts can answer together: questions of the same facts, whatever their conditions. */
        private Question look() {
            return new Question(question.source(), List.of(), question.period(), question.scope(), question.kind());
        }
    }

    /**
     * Answers many questions: from the months that are kept summed up where nothing is asked that they don't say, else from the
     * facts, of which those of the same source, days and scope are looked at once.
     */
    public Map<Asked, Answer> answers(Collection<Asked> asked) {
        Map<Boolean, List<Asked>> bySums =
                asked.stream().distinct().collect(Collectors.partitioningBy(Asked::summedUp));
        Map<Asked, Answer> answers = new HashMap<>();
        bySums.getOrDefault(true, List.of()).forEach(one -> answers.put(one, summed(one.question())));
        bySums.getOrDefault(false, List.of()).stream()
                .collect(Collectors.groupingBy(Asked::look))
                .forEach((look, together) -> answers.putAll(answer(look, together)));
        return answers;
    }

    /**
     * The whole months of a period, and the days before and after them.
     *
     * @param first the first day of the first whole month
     * @param end the day after the last
     */
    private record Months(LocalDate first, LocalDate end) {
        static Months of(Period period) {
            LocalDate from = period.from();
            LocalDate after = period.to().plusDays(1);
            return new Months(
                    from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1), after.withDayOfMonth(1));
        }

        /** Whether there is none. */
        boolean none() {
            return !first.isBefore(end);
        }
    }

    /** Whole months as they are kept, the days at both ends one by one, and totals of whole years, which stand in no month. */
    private Answer summed(Question question) {
        var where = new Where(question);
        Months months = Months.of(question.period());
        return where.bind(db.sql("""
                        select coalesce(sum(amount), 0)::bigint as amount, coalesce(sum(minutes), 0)::bigint as minutes,
                               coalesce(bool_or(part), false) as part
                        from (
                            select f.amount, f.minutes, false as part from reporting.month f where %2$s
                              and f.month >= :first and f.month < :end
                            union all
                            select f.amount, f.minutes, false from reporting.fact f where %2$s
                              and (f.day >= :from and f.day < :first or f.day >= :end and f.day <= :to) and not f.whole_year
                            union all
                            select case when %1$s then f.amount else 0 end, 0, not %1$s from reporting.fact f where %2$s
                              and f.day between :from and :to and f.whole_year) t
                        """.formatted(Where.FITS, where.whose())))
                .param("first", months.first())
                .param("end", months.end())
                .query((row, number) ->
                        new Answer(row.getLong("amount"), 0, row.getLong("minutes"), 0, row.getBoolean("part")))
                .single();
    }

    private Map<Asked, Answer> answer(Question look, List<Asked> together) {
        var where = new Where(look);
        var looked = new StringJoiner(
                ",\n", "select f.amount, %s as minutes, %s as fits,\n".formatted(where.minutes(), Where.FITS), "\n");
        var told = new StringJoiner(",\n", "select ", "\nfrom (");
        for (int i = 0; i < together.size(); i++) {
            Asked one = together.get(i);
            Tests tests = where.tests(one.question());
            looked.add("%2$s as looked%1$d, %3$s as sorted%1$d, %4$s as number%1$d"
                    .formatted(i, tests.looked(), tests.sorted(), where.number(one)));
            told.add("""
                    coalesce(sum(amount) filter (where sorted%1$d and fits), 0)::bigint as amount%1$d,
                    coalesce(%2$s filter (where sorted%1$d and fits), 0)::bigint as sum%1$d,
                    coalesce(sum(minutes) filter (where sorted%1$d and fits), 0)::bigint as minutes%1$d,
                    coalesce(sum(amount) filter (where looked%1$d and not sorted%1$d and fits), 0)::bigint as unsorted%1$d,
                    coalesce(bool_or(not fits) filter (where looked%1$d), false) as whole%1$d""".formatted(
                    i, (one.distinct().isPresent() ? "count(distinct number%d)" : "sum(number%d)").formatted(i)));
        }
        // the fence keeps each condition from being worked out once for every number that it stands behind
        return where.bind(db.sql(told + looked.toString() + where.from() + where.where() + " offset 0) t"))
                .query((row, number) -> {
                    Map<Asked, Answer> answers = new HashMap<>();
                    for (int i = 0; i < together.size(); i++) {
                        answers.put(
                                together.get(i),
                                new Answer(
                                        row.getLong("amount" + i),
                                        row.getLong("sum" + i),
                                        row.getLong("minutes" + i),
                                        row.getLong("unsorted" + i),
                                        row.getBoolean("whole" + i)));
                    }
                    return answers;
                })
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
        Months whole = Months.of(question.period());
        if (!question.summedUp() || whole.none()) {
            return counted(question);
        }
        Period period = question.period();
        List<Month> months = new ArrayList<>();
        if (period.from().isBefore(whole.first())) {
            months.addAll(
                    counted(question.in(new Period(period.from(), whole.first().minusDays(1)))));
        }
        var where = new Where(question);
        months.addAll(where.bind(db.sql("""
                        select extract(year from f.month)::int as year, extract(month from f.month)::int as month,
                               sum(f.amount)::bigint as amount, sum(f.minutes)::bigint as minutes
                        from reporting.month f where %s and f.month >= :first and f.month < :end
                        group by 1, 2 having sum(f.amount) > 0 order by 1, 2
                        """.formatted(where.whose())))
                .param("first", whole.first())
                .param("end", whole.end())
                .query(FigureStore::month)
                .list());
        if (!period.to().isBefore(whole.end())) {
            months.addAll(counted(question.in(new Period(whole.end(), period.to()))));
        }
        return months;
    }

    private List<Month> counted(Question question) {
        var where = new Where(question);
        Tests tests = where.tests(question);
        return where.bind(
                        db.sql("""
                        select extract(year from f.day)::int as year, extract(month from f.day)::int as month,
                               sum(f.amount)::bigint as amount, sum(%s)::bigint as minutes
                        """.formatted(where.minutes()) + where.from() + where.where() + " and " + tests.sorted()
                                + " and not f.whole_year group by 1, 2 order by 1, 2"))
                .query(FigureStore::month)
                .list();
    }

    private static Month month(ResultSet row, int number) throws SQLException {
        return new Month(row.getInt("year"), row.getInt("month"), row.getLong("amount"), row.getLong("minutes"));
    }

    /** Totals of years of which the months aren't known, by year. */
    public Map<Integer, Long> wholeYears(Question question) {
        var where = new Where(question);
        Tests tests = where.tests(question);
        Map<Integer, Long> years = new HashMap<>();
        where.bind(db.sql("select extract(year from f.day)::int as year, sum(f.amount)::bigint as amount" + where.from()
                        + where.where() + " and " + tests.sorted() + " and f.whole_year group by 1"))
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
        Months months = Months.of(period);
        LocalDate first = months.none() ? period.to().plusDays(1) : months.first();
        LocalDate end = months.none() ? first : months.end();
        return db.sql("""
                        select b.unit_id as unit, u.name, b.amount, b.minutes from (
                            select unit_id, sum(amount)::bigint as amount, sum(minutes)::bigint as minutes from (
                                select unit_id, amount, minutes from reporting.borne_month where month >= :first and month < :end
                                union all
                                select unit_id, 1, minutes from reporting.borne
                                where (day >= :from and day < :first or day >= :end and day <= :to) and minutes > 0) p
                            group by unit_id having sum(minutes) > 0) b
                        join people.unit u on u.id = b.unit_id
                        order by b.minutes desc, b.unit_id limit :most
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("first", first)
                .param("end", end)
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
    public List<Line> lines(Asked asked, int offset, int limit) {
        var where = new Where(asked.question());
        Tests tests = where.tests(asked.question());
        return where.bind(db.sql("""
                        select f.source, f.key, f.day, f.title, f.path, coalesce(u.name, '') as unit, f.amount::bigint as amount,
                               %s as number, %s as minutes
                        """.formatted(asked.sum().isPresent() ? where.number(asked) : "0", where.minutes())
                        + where.from()
                        + " left join people.unit u on u.id = f.unit_id " + where.where()
                        + " and " + tests.sorted() + " and " + Where.FITS
                        + " order by f.day desc, f.id desc offset :offset limit :limit"))
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
        Tests tests = where.tests(question);
        return where.bind(db.sql("select count(*)" + where.from() + where.where() + " and " + tests.sorted() + " and "
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

    /**
     * A question's conditions as they are written in a statement.
     *
     * @param looked which facts are looked at: entered totals too where they don't say what is asked, for they are told of as unsorted
     * @param sorted whether a fact that is looked at meets the conditions
     */
    private record Tests(String looked, String sorted) {}

    /** Which facts are looked at, whatever is asked of them, and what is bound. */
    private static final class Where {
        /** A whole year's total counts where all of its year lies in the days. */
        static final String FITS = "(not f.whole_year or make_date(extract(year from f.day)::int, 12, 31) <= :to)";

        private final Question question;
        private final Map<String, Object> bound = new HashMap<>();

        Where(Question question) {
            this.question = question;
            bound.put("from", question.period().from());
            bound.put("to", question.period().to());
            if (!question.source().equals(Source.ALL)) {
                bound.put("source", question.source());
            }
            question.scope().issuer().ifPresent(unit -> bound.put("issuer", unit));
            question.scope().bearer().ifPresent(unit -> bound.put("bearer", unit));
            question.kind().ifPresent(kind -> bound.put("kind", kind));
        }

        /** The conditions of a question of these facts. */
        Tests tests(Question asked) {
            if (asked.tests().isEmpty()) {
                return new Tests("true", "true");
            }
            String all = asked.tests().stream().map(this::test).collect(Collectors.joining(" and "));
            return asked.tests().stream().allMatch(Test::ofPast)
                    ? new Tests("coalesce(" + all + ", false)", "coalesce(" + all + ", false)")
                    : new Tests(
                            "coalesce(" + all + " or (f.attributes ->> 'past')::boolean, false)",
                            "coalesce(" + all + ", false)");
        }

        private String test(Test test) {
            String attribute = "f.attributes ->> " + bound(test.attribute());
            List<String> parts = new ArrayList<>();
            if (!test.words().isEmpty()) {
                parts.add("%s = any(%s)".formatted(attribute, bound(test.words().toArray(String[]::new))));
            }
            test.flag().ifPresent(flag -> parts.add("coalesce((%s)::boolean, false) = %s".formatted(attribute, flag)));
            test.moreThan().ifPresent(least -> parts.add("(%s)::bigint > %s".formatted(attribute, bound(least))));
            test.atMost().ifPresent(most -> parts.add("(%s)::bigint <= %s".formatted(attribute, bound(most))));
            return String.join(" and ", parts);
        }

        /** What is summed or told apart of a fact. */
        String number(Asked asked) {
            return asked.sum()
                    .map(name -> "coalesce((f.attributes ->> %s)::bigint, 0)".formatted(bound(name)))
                    .or(() -> asked.distinct().map(name -> "f.attributes ->> " + bound(name)))
                    .orElse("0");
        }

        /** Person-minutes, of the bearer where the scope names one. */
        String minutes() {
            return question.scope().bearer().isPresent() ? "b.minutes" : "f.minutes";
        }

        private String bound(Object value) {
            String name = "v" + bound.size();
            bound.put(name, value);
            return ":" + name;
        }

        String from() {
            return question.scope().bearer().isPresent()
                    ? FROM + " join reporting.borne b on b.fact_id = f.id and b.unit_id = :bearer "
                    : FROM;
        }

        String where() {
            return " where f.day between :from and :to and " + whose()
                    + (question.kind().isPresent() ? " and f.kind = :kind" : "");
        }

        /** Of which source, and whose. */
        String whose() {
            return (question.source().equals(Source.ALL) ? "f.minutes > 0" : "f.source = :source")
                    + (question.scope().issuer().isPresent() ? " and f.unit_id = :issuer" : "");
        }

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            return statement.params(bound);
        }
    }
}
