package cn.qingjian.bench.form;

import cn.qingjian.bench.hall.Answer;
import cn.qingjian.bench.hall.HallApplication;
import cn.qingjian.bench.hall.HallVisitor;
import cn.qingjian.bench.hall.Outside;
import cn.qingjian.bench.hall.Storage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * 500 county offices fill a form of 40 elements at once, each over HTTP in a session of its own, field by field as the page
 * saves: every two seconds one, which is as fast as the page ever saves for one who types, their beginnings spread over those two
 * seconds. A save's time runs from when it was due, so that waiting for the one before counts. Then all write every field once
 * more and the application is killed with SIGKILL in the middle; what was answered as saved must be there. Then each sends the
 * form twice under one key. The baseline is the same rows written at the same pace by plain JDBC over as many connections as
 * the application has, into the same tables of the same database, right after.
 */
public final class FormBench {
    private static final int OFFICES = 500;
    private static final int ELEMENTS = 40;
    private static final int PACE_MS = 2_000;
    private static final int WARM_UP = 5;
    private static final int LIMIT_MS = 500;
    private static final int CONNECTIONS = 12;
    private static final int AT_ONCE = 8;
    private static final int RETRY_MS = 200;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PASSWORD = "password-of-all-offices-2026";

    private final int offices;
    private final int paceMs;
    private final Storage storage;
    private final Outside outside;
    private final List<Office> people = new ArrayList<>();
    private final List<Long> elements = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Random random;
    private HallApplication application;

    private FormBench(
            int offices, int paceMs, long seed, Storage storage, Outside outside, HallApplication application) {
        this.offices = offices;
        this.paceMs = paceMs;
        this.random = new Random(seed);
        this.storage = storage;
        this.outside = outside;
        this.application = application;
    }

    /** Runs it: {@code --offices N --pace MS --seed N}. Throws where anything was lost or doubled. */
    public static String run(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        int offices = (int) number(words, "--offices", OFFICES);
        int pace = (int) number(words, "--pace", PACE_MS);
        long seed = number(words, "--seed", System.nanoTime());
        System.err.println("seed " + seed);
        try (Storage storage = Storage.fresh();
                Outside outside = new Outside(List.of())) {
            HallApplication application = HallApplication.start(storage, outside);
            // each office keeps its connection; set after the visitor's own class has set its number
            HallVisitor.of(application.address());
            System.setProperty("http.maxConnections", String.valueOf(offices + AT_ONCE));
            var bench = new FormBench(offices, pace, seed, storage, outside, application);
            try {
                return bench.measure();
            } finally {
                bench.threads.shutdownNow();
                bench.application.close();
            }
        }
    }

    private static long number(List<String> words, String name, long otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : Long.parseLong(words.get(at + 1));
    }

    private String measure() throws Exception {
        agency();
        form();
        say(offices + " offices sign in");
        signIn();
        say("warming up");
        saves(WARM_UP, "1");
        say("filling");
        long begin = System.nanoTime();
        List<Long> times = saves(ELEMENTS, "2");
        double seconds = (System.nanoTime() - begin) / 1e9;
        long lost = lost();
        say("filling again, and killing in the middle");
        long acknowledged = killed();
        lost += lost();
        say("sending twice");
        long sent = sent();
        say("the same rows by JDBC");
        List<Long> plain = plain();
        if (lost != 0 || sent != offices) {
            throw new IllegalStateException("lost " + lost + ", sent " + sent + " of " + offices);
        }
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"form\",\"offices\":%d,\"elements\":%d,\"saves\":%d,\"pace_ms\":%d,\"per_s\":%.0f,\"p50_ms\":%.1f,"
                        + "\"p99_ms\":%.1f,\"max_ms\":%.1f,\"limit_p99_ms\":%d,\"jdbc_p50_ms\":%.1f,\"jdbc_p99_ms\":%.1f,"
                        + "\"ratio_p99\":%.1f,\"acknowledged_at_kill\":%d,\"lost\":%d,\"sent\":%d,\"doubled\":%d}",
                offices,
                ELEMENTS,
                times.size(),
                paceMs,
                times.size() / seconds,
                at(times, 0.5),
                at(times, 0.99),
                at(times, 1),
                LIMIT_MS,
                at(plain, 0.5),
                at(plain, 0.99),
                at(times, 0.99) / at(plain, 0.99),
                acknowledged,
                lost,
                sent,
                sent - offices);
    }

    private static void say(String text) {
        System.err.println(text);
    }

    /** The p-quantile in milliseconds. */
    static double at(List<Long> times, double share) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()))) / 1e6;
    }

    /** A department with a clerk, and the offices with one person each, all with one password. */
    private void agency() throws SQLException, IOException {
        String encoded = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        try (Connection owner = storage.owner();
                PreparedStatement people = owner.prepareStatement("""
                        with u as (
                            insert into people.unit (code, name, kind, position)
                            select 'clerks', '测量科', 'DEPARTMENT', 1000
                            union all
                            select 'office' || n, '第' || n || '管理部', 'COUNTY_OFFICE', 1000 + n from generate_series(1, ?) n
                            returning id, code, kind),
                        a as (
                            insert into people.account (login, name, unit_id, post, password)
                            select code, '填报员', id, '科员', ? from u returning id, unit_id)
                        insert into people.account_role (account_id, role)
                        select a.id, case u.kind when 'DEPARTMENT' then 'DEPARTMENT' else 'GRASSROOTS' end
                        from a join u on u.id = a.unit_id
                        """)) {
            people.setInt(1, offices);
            people.setString(2, encoded);
            people.executeUpdate();
        }
    }

    /** The clerk registers the elements, asks them of all offices, passes the gate and issues the form, all by the pages. */
    private void form() throws IOException, SQLException {
        HallVisitor clerk = enter("clerks");
        long unit = ids("select id from people.unit where code = 'clerks'").getFirst();
        for (int number = 1; number <= ELEMENTS; number++) {
            clerk.send(
                    clerk.see("/datarequests/elements/new"),
                    "/datarequests/elements",
                    Map.of(
                            "code",
                            "B-" + number,
                            "name",
                            String.format(Locale.ROOT, "%02d号测量项", number),
                            "definition",
                            "测量用",
                            "type",
                            "INTEGER",
                            "source",
                            String.valueOf(unit)));
        }
        elements.addAll(ids("select id from datarequests.element order by id"));
        Map<String, List<String>> lists = Map.of(
                "elements",
                elements.stream().map(String::valueOf).toList(),
                "units",
                ids("select id from people.unit where kind = 'COUNTY_OFFICE'").stream()
                        .map(String::valueOf)
                        .toList());
        Map<String, String> form = Map.of(
                "title",
                "测量表",
                "purpose",
                "测量保存的快慢",
                "frequency",
                "ONCE",
                "firstDue",
                LocalDate.now(ZONE).plusDays(30).toString(),
                "expires",
                LocalDate.now(ZONE).plusDays(90).toString());
        Answer request = clerk.sendAll(clerk.see("/datarequests/new"), "/datarequests", form, lists);
        Answer ruled = clerk.send(request, request.path() + "/submit", Map.of());
        Answer issued = clerk.send(ruled, request.path() + "/issue", Map.of());
        if (!issued.body().contains("已下发")) {
            throw new IllegalStateException("not issued: " + issued);
        }
    }

    private HallVisitor enter(String login) throws IOException {
        HallVisitor visitor = HallVisitor.of(application.address());
        Answer in = visitor.send(visitor.see("/signin"), "/signin", Map.of("username", login, "password", PASSWORD));
        if (in.status() != 200 || !in.path().equals("/")) {
            throw new IllegalStateException(login + " was not let in: " + in);
        }
        return visitor;
    }

    private void signIn() throws Exception {
        Map<String, Long> fills = new LinkedHashMap<>();
        try (Connection owner = storage.owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select u.code, f.id from datarequests.fill f join people.unit u on u.id = f.unit_id order by f.id")) {
            while (row.next()) {
                fills.put(row.getString(1), row.getLong(2));
            }
        }
        if (fills.size() != offices || elements.size() != ELEMENTS) {
            throw new IllegalStateException("fills " + fills.size() + ", elements " + elements.size());
        }
        var places = new Semaphore(AT_ONCE);
        List<Callable<Office>> work = new ArrayList<>();
        fills.forEach((login, fill) -> work.add(() -> {
            places.acquire();
            try {
                return Office.open(enter(login), fill);
            } finally {
                places.release();
            }
        }));
        people.addAll(all(work));
    }

    /** Each office saves the first elements in turn, one each pace; the times from when they were due. */
    private List<Long> saves(int count, String value) throws Exception {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int place = 0; place < people.size(); place++) {
            long phase = TimeUnit.MILLISECONDS.toNanos((long) paceMs * place / people.size());
            Office office = people.get(place);
            work.add(() -> {
                for (int number = 0; number < count; number++) {
                    long due = start + phase + TimeUnit.MILLISECONDS.toNanos((long) paceMs * number);
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    office.save(elements.get(number), value + number);
                    times.add(System.nanoTime() - due);
                }
                return true;
            });
        }
        all(work);
        return List.copyOf(times);
    }

    /** Everybody writes every field again and sends again what got no answer; in between the application is killed and started. */
    private long killed() throws Exception {
        var told = new AtomicLong();
        List<Future<Boolean>> running = new ArrayList<>();
        for (Office office : people) {
            running.add(threads.submit(() -> {
                for (int number = 0; number < ELEMENTS; number++) {
                    untilSaved(office, elements.get(number), "3" + number);
                    told.incrementAndGet();
                }
                return true;
            }));
        }
        long share = (long) offices * ELEMENTS / 4 + random.nextInt(offices * ELEMENTS / 2);
        while (told.get() < share) {
            Thread.sleep(1);
        }
        long acknowledged = told.get();
        int port = application.address().getPort();
        application.kill();
        long lost = lost();
        if (lost != 0) {
            throw new IllegalStateException("right after the kill " + lost + " values were lost");
        }
        application = HallApplication.start(storage, outside, port);
        for (Future<Boolean> one : running) {
            result(one);
        }
        return acknowledged;
    }

    private static void untilSaved(Office office, long element, String value) throws InterruptedException {
        while (true) {
            try {
                office.save(element, value);
                return;
            } catch (IOException noAnswer) {
                Thread.sleep(RETRY_MS);
            }
        }
    }

    /** Values that were answered as saved and aren't there. */
    private long lost() throws SQLException, IOException {
        Map<Long, Map<Long, String>> kept = new LinkedHashMap<>();
        try (Connection owner = storage.owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select f.id, e.key, e.value from datarequests.fill f, jsonb_each_text(f.entries) e")) {
            while (row.next()) {
                kept.computeIfAbsent(row.getLong(1), key -> new LinkedHashMap<>())
                        .put(Long.parseLong(row.getString(2)), row.getString(3));
            }
        }
        long lost = 0;
        for (Office office : people) {
            Map<Long, String> own = kept.getOrDefault(office.fill(), Map.of());
            for (long element : elements) {
                lost += office.kept(element, Optional.ofNullable(own.get(element))) ? 0 : 1;
            }
        }
        return lost;
    }

    /** Everybody sends, twice at once under one key; how many forms were sent. */
    private long sent() throws Exception {
        Map<Long, Long> versions = new LinkedHashMap<>();
        try (Connection owner = storage.owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select id, version from datarequests.fill")) {
            while (row.next()) {
                versions.put(row.getLong(1), row.getLong(2));
            }
        }
        var places = new Semaphore(AT_ONCE * 4);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (Office office : people) {
            int version = Math.toIntExact(versions.getOrDefault(office.fill(), 0L));
            for (int time = 0; time < 2; time++) {
                work.add(() -> {
                    places.acquire();
                    try {
                        return office.send(version);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        if (all(work).contains(false)) {
            throw new IllegalStateException("a form was not taken");
        }
        return ids("select count(*) from datarequests.sent").getFirst();
    }

    /** The same writes at the same pace without the application. */
    private List<Long> plain() throws Exception {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        double gap = paceMs * 1e6 / people.size();
        int count = people.size() * ELEMENTS;
        var next = new AtomicLong();
        long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            work.add(() -> {
                try (Connection owner = storage.owner();
                        PreparedStatement write = owner.prepareStatement("""
                                with written as (
                                    update datarequests.fill set entries = entries || cast(? as jsonb), version = version + 1, changed_at = now()
                                    where id = ? returning id)
                                insert into datarequests.saving (fill_id, since, at) select id, now(), now() from written
                                """)) {
                    for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        long due = start + (long) (number * gap);
                        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                        int place = (int) (number % people.size());
                        long element = elements.get((int) (number / people.size()));
                        write.setString(1, "{\"" + element + "\": \"4" + number + "\"}");
                        write.setLong(2, people.get(place).fill());
                        write.executeUpdate();
                        times.add(System.nanoTime() - due);
                    }
                }
                return true;
            });
        }
        all(work);
        return List.copyOf(times);
    }

    private List<Long> ids(String sql) throws SQLException, IOException {
        List<Long> ids = new ArrayList<>();
        try (Connection owner = storage.owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    private <T> List<T> all(List<Callable<T>> work) throws Exception {
        List<Future<T>> running = work.stream().map(threads::submit).toList();
        List<T> done = new ArrayList<>();
        for (Future<T> one : running) {
            done.add(result(one));
        }
        return done;
    }

    private static <T> T result(Future<T> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException problem) {
            throw new IllegalStateException(problem.getCause());
        }
    }
}
