package cn.qingjian.bench;

import cn.qingjian.bench.hall.Answer;
import cn.qingjian.bench.hall.HallVisitor;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.reporting.Monitor;
import cn.qingjian.reporting.Period;
import cn.qingjian.reporting.Scope;
import cn.qingjian.reporting.Year;
import cn.qingjian.reporting.summary.Summaries;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * How long the leader's page takes, asked for over HTTP by a leader who has signed in, and how long a year's summary takes to be
 * written, when ten years, 200,000 documents and a million entries of the burden lie behind them. The baseline reckons two of the
 * page's lines, the documents by month and the hours by bearer, from the gate's own tables, in the same run; both must come to the
 * same numbers.
 */
final class LeaderPage {
    private static final int DOCUMENTS = 200_000;
    private static final int OTHERS = 20_000;
    private static final int YEARS = 10;
    private static final int OFFICES = 40;
    private static final int DEPARTMENTS = 12;
    private static final int EACH = 5;
    private static final int BLOCK = 5_000;
    private static final int WARM_UP = 100;
    private static final int LOOKS = 400;
    private static final int BASELINES = 20;
    private static final int LIMIT_MS = 300;
    private static final int SUMMARIES = 20;
    private static final int SUMMARY_LIMIT_MS = 3_000;
    private static final String PASSWORD = "password-of-the-leader-2026";
    private static final long FIRST = 10_000_000;

    private static final String BY_MONTH = """
            select extract(month from a.issued_at at time zone 'Asia/Shanghai')::int, count(*)
            from gate.admission a join gate.ruling r on r.id = a.ruling_id
            where r.kind = 'documents' and a.state = 'ISSUED' and extract(year from a.issued_at at time zone 'Asia/Shanghai') = ?
            group by 1
            """;
    private static final String BY_BEARER = """
            select b.unit_id, sum(b.minutes)
            from gate.burden b join gate.admission a on a.ruling_id = b.ruling_id
            where a.state = 'ISSUED' and extract(year from a.issued_at at time zone 'Asia/Shanghai') = ?
            group by 1 order by 2 desc limit 5
            """;

    private final FundApplication application;
    private final LocalDate today;

    private LeaderPage(FundApplication application) {
        this.application = application;
        this.today = LocalDate.now(application.bean(Clock.class));
    }

    static String run(String[] arguments) throws Exception {
        int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DOCUMENTS;
        try (FundApplication application = FundApplication.start()) {
            return new LeaderPage(application).measure(documents);
        }
    }

    private String measure(int documents) throws Exception {
        long borne;
        try (Connection connection = application.owner()) {
            borne = load(connection, documents);
        }
        HallVisitor leader = enter();
        for (int i = 0; i < WARM_UP; i++) {
            look(leader);
        }
        double[] looks = new double[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            looks[i] = look(leader);
        }
        Arrays.sort(looks);
        double[] summaries = summaries();
        double[] baselines = new double[BASELINES];
        try (Connection connection = application.owner()) {
            compare(connection, application.bean(Monitor.class).year(today.getYear(), Scope.ALL));
            for (int i = 0; i < BASELINES; i++) {
                long begin = System.nanoTime();
                ask(connection, BY_MONTH);
                ask(connection, BY_BEARER);
                baselines[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(baselines);
        double baseline = baselines[BASELINES / 2];
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"leader\",\"years\":%d,\"documents\":%d,\"borne\":%d,\"p50_ms\":%.1f,\"p99_ms\":%.1f,\"limit_p99_ms\":%d,"
                        + "\"summary_p50_ms\":%.1f,\"summary_max_ms\":%.1f,\"limit_summary_ms\":%d,"
                        + "\"baseline_two_lines_ms\":%.1f,\"ratio\":%.2f,\"summary_ratio\":%.2f,\"differing\":0}",
                YEARS,
                documents,
                borne,
                looks[LOOKS / 2],
                looks[LOOKS * 99 / 100],
                LIMIT_MS,
                summaries[SUMMARIES / 2],
                summaries[SUMMARIES - 1],
                SUMMARY_LIMIT_MS,
                baseline,
                looks[LOOKS / 2] / baseline,
                summaries[SUMMARIES / 2] / baseline);
    }

    /** Milliseconds until the whole page is there. */
    private static double look(HallVisitor leader) throws IOException {
        long begin = System.nanoTime();
        Answer page = leader.see("/reporting");
        double took = (System.nanoTime() - begin) / 1e6;
        if (page.status() != 200 || !page.body().contains("谁承担得最多")) {
            throw new IllegalStateException("not the leader's page: " + page);
        }
        return took;
    }

    /** Milliseconds of each year's summary, written and kept, sorted; the first are not counted. */
    private double[] summaries() {
        Summaries summaries = application.bean(Summaries.class);
        Account leader = application.bean(People.class).holding(Role.LEADER).getFirst();
        double[] took = new double[SUMMARIES];
        for (int i = -2; i < SUMMARIES; i++) {
            Period year = Period.year(today.getYear() - 1 - Math.floorMod(i, YEARS - 3));
            long begin = System.nanoTime();
            summaries.write(year, Optional.empty(), leader);
            if (i >= 0) {
                took[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(took);
        return took;
    }

    private HallVisitor enter() throws IOException, SQLException {
        String encoded = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        try (Connection connection = application.owner()) {
            FundApplication.run(connection, """
                    with a as (
                        insert into people.account (login, name, unit_id, post, password)
                        select 'benchleader', '测量员', id, '领导', '%s' from people.unit where code = 'bench1' returning id)
                    insert into people.account_role (account_id, role) select id, 'LEADER' from a
                    """.formatted(encoded));
        }
        HallVisitor visitor = HallVisitor.of(application.address());
        Answer in = visitor.send(
                visitor.see("/signin"), "/signin", Map.of("username", "benchleader", "password", PASSWORD));
        if (in.status() != 200 || !in.path().equals("/")) {
            throw new IllegalStateException("not let in: " + in);
        }
        return visitor;
    }

    /** Fills the gate's tables, and the facts as they would come of them. */
    private long load(Connection connection, int documents) throws SQLException, IOException {
        FundApplication.run(connection, """
                insert into people.unit (code, name, kind, position)
                select 'bench' || n, '第' || n || '单位', case when n <= %d then 'DEPARTMENT' else 'COUNTY_OFFICE' end, 1000 + n
                from generate_series(1, %d) n
                """.formatted(DEPARTMENTS, DEPARTMENTS + OFFICES));
        long unit = number(connection, "select min(id) from people.unit where code like 'bench%'");
        long account = number(connection, "select min(id) from people.account");
        var random = new Random(1);
        long borne = 0;
        int all = documents + OTHERS;
        for (int from = 0; from < all; from += BLOCK) {
            var rulings = new StringBuilder();
            var admissions = new StringBuilder();
            var burdens = new StringBuilder();
            var facts = new StringBuilder();
            var shares = new StringBuilder();
            for (int i = from; i < Math.min(all, from + BLOCK); i++) {
                long id = FIRST + i;
                String kind = i < documents ? "documents" : i % 2 == 0 ? "meetings" : "inspections";
                LocalDate day = today.minusDays(random.nextInt(YEARS * 365));
                long issuer = unit + random.nextInt(DEPARTMENTS);
                rulings.append(
                        "%d\t%s\t%d\t第%d件\t%d\t%s\tADMITTED\t{}\tx\t0\t\t0\t\t{}\t1\t[]\t[]\tbench\t{}\t%d\t%s 12:00+08\n"
                                .formatted(id, kind, id, id, issuer, day, account, day));
                admissions.append("%d\t%d\t%d\t%s 12:00+08\tISSUED\t%s 12:00+08\t%s 12:00+08\n"
                        .formatted(id, day.getYear(), 1_000_000 + i, day, day, day));
                int first = random.nextInt(OFFICES);
                long sum = 0;
                for (int office = 0; office < EACH; office++) {
                    long bearer = unit + DEPARTMENTS + (first + office) % OFFICES;
                    int minutes = 10 + random.nextInt(200);
                    sum += minutes;
                    burdens.append("%d\t%d\t%d\n".formatted(id, bearer, minutes));
                    shares.append("%d\t%d\t%s\t%d\tf\n".formatted(id, bearer, day, minutes));
                    borne++;
                }
                facts.append(("%d\t%s\t%d\t%s\t%d\t%s\t%d\t第%d件\t/documents/%d\t1\t%d\t"
                                + "{\"class\":\"general\",\"form\":\"%s\",\"characters\":%d,\"pages\":3%s}\n")
                        .formatted(
                                id,
                                kind,
                                id,
                                kind,
                                id,
                                day,
                                issuer,
                                id,
                                id,
                                sum,
                                random.nextInt(20) == 0 ? "NOTE" : "OFFICIAL",
                                random.nextInt(6000),
                                random.nextInt(50) == 0 ? ",\"evasion\":true" : ""));
            }
            FundApplication.copy(
                    connection,
                    "gate.ruling (id, kind, demand_number, title, unit_id, day, outcome, demand_before, fingerprint, asked_minutes, asked_how,"
                            + " granted_minutes, granted_how, bearers, bearer_people, limits, provided, version, cut, submitted_by, at)",
                    rulings);
            FundApplication.copy(
                    connection,
                    "gate.admission (ruling_id, year, sequence, at, state, changed_at, issued_at)",
                    admissions);
            FundApplication.copy(connection, "gate.burden (ruling_id, unit_id, minutes)", burdens);
            FundApplication.copy(
                    connection,
                    "reporting.fact (id, source, key, kind, number, day, unit_id, title, path, amount, minutes, attributes)",
                    facts);
            FundApplication.copy(connection, "reporting.borne (fact_id, unit_id, day, minutes, measured)", shares);
        }
        for (String table :
                new String[] {"gate.ruling", "gate.admission", "gate.burden", "reporting.fact", "reporting.borne"}) {
            FundApplication.run(connection, "vacuum analyze " + table);
        }
        return borne;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private long[][] ask(Connection connection, String sql) throws SQLException {
        long[][] rows = new long[12][];
        int count = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, today.getYear());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows[count] = new long[] {row.getLong(1), row.getLong(2)};
                    count++;
                }
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** The page and the gate's own tables tell the same. */
    private void compare(Connection connection, Year year) throws SQLException {
        for (long[] month : ask(connection, BY_MONTH)) {
            if (year.lines().getFirst().months().get((int) month[0] - 1) != month[1]) {
                throw new IllegalStateException("month " + month[0] + ": " + month[1]);
            }
        }
        long[][] bearers = ask(connection, BY_BEARER);
        for (int place = 0; place < bearers.length; place++) {
            if (year.bearers().get(place).minutes() != bearers[place][1]) {
                throw new IllegalStateException("bearer " + place + ": " + bearers[place][1]);
            }
        }
    }
}
