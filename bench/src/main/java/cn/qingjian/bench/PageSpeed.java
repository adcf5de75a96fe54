package cn.qingjian.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the two pages that do most work take in the real application, as a signed-in clerk sees it: the search of the library
 * and the gate's report, asked for in turn at a fixed rate whether or not earlier answers have come, each timed from the
 * moment at which it was due. Server, database and this client share the machine. The baseline is the sign-in page, which asks
 * nothing of anybody. With a corpus the library holds its national laws beside the sample.
 */
final class PageSpeed {
    private static final int PER_SECOND = 50;
    private static final int WARM_UP_SECONDS = 30;
    private static final int SECONDS = 30;
    private static final int LIMIT_MS = 200;
    private static final List<String> SEARCHES =
            List.of("公积金", "提取", "会议 时间", "档案 移交", "十五日内", "住房公积金管理委员会", "检查 清单", "贷款", "应当 书面", "预算", "投诉 办理", "行政处罚");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;

    private PageSpeed(String address) {
        this.address = address;
    }

    static String run(String[] arguments) throws Exception {
        try (RunningApplication application = RunningApplication.start(arguments)) {
            return new PageSpeed(application.address()).measure();
        }
    }

    private String measure() throws IOException, InterruptedException {
        signIn();
        List<String> searches = SEARCHES.stream()
                .map(words -> "/provisions?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .toList();
        List<String> reports = reports();
        List<String> both = new ArrayList<>();
        for (int i = 0; i < searches.size() * reports.size(); i++) {
            both.add(i % 2 == 0 ? searches.get(i / 2 % searches.size()) : reports.get(i / 2 % reports.size()));
        }
        for (String path : both.stream().distinct().toList()) {
            get(path);
        }
        load(both, WARM_UP_SECONDS);
        Map<String, double[]> times = load(both, SECONDS);
        load(List.of("/signin"), WARM_UP_SECONDS / 3);
        double baseline = quantile(load(List.of("/signin"), SECONDS / 3), "/signin", 0.99);
        String size = get("/provisions").replaceAll("(?s).*?(\\d+) 件 (\\d+) 条.*", "\"provisions\":$1,\"clauses\":$2");
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"page-speed\",%s,\"requests_per_s\":%d,\"search_p50_ms\":%.1f,\"search_p99_ms\":%.1f,"
                        + "\"report_p50_ms\":%.1f,\"report_p99_ms\":%.1f,\"limit_p99_ms\":%d,\"baseline_p99_ms\":%.1f,\"ratio\":%.1f}",
                size,
                PER_SECOND,
                quantile(times, "/provisions", 0.5),
                quantile(times, "/provisions", 0.99),
                quantile(times, "/documents", 0.5),
                quantile(times, "/documents", 0.99),
                LIMIT_MS,
                baseline,
                Math.max(quantile(times, "/provisions", 0.99), quantile(times, "/documents", 0.99)) / baseline);
    }

    /** By the demonstration's own door, as the first clerk whom it offers. */
    private void signIn() throws IOException, InterruptedException {
        String door = get("/demo");
        Map<String, String> form = new LinkedHashMap<>();
        for (String field : List.of("_csrf", "username", "password")) {
            Matcher matcher =
                    Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(door);
            if (!matcher.find()) {
                throw new IllegalStateException("no " + field + " on the demonstration's first page");
            }
            form.put(field, matcher.group(1));
        }
        String body = String.join(
                "&",
                form.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .toList());
        client.send(
                HttpRequest.newBuilder(URI.create(address + "/signin"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private List<String> reports() throws IOException, InterruptedException {
        List<String> reports = Pattern.compile("href=\"(/documents/\\d+)\"")
                .matcher(get("/documents?whose=all"))
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
        if (reports.isEmpty()) {
            throw new IllegalStateException("the clerk sees no draft");
        }
        return reports;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).build();
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Asks for the paths in turn at the fixed rate; the times in milliseconds, by the path's first part. */
    private Map<String, double[]> load(List<String> paths, int seconds) {
        int count = PER_SECOND * seconds;
        long step = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
        long start = System.nanoTime() + step;
        double[] times = new double[count];
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = i;
            long due = start + i * step;
            LockSupport.parkNanos(due - System.nanoTime());
            String path = paths.get(i % paths.size());
            answers.add(client.sendAsync(request(path), HttpResponse.BodyHandlers.ofByteArray())
                    .thenAccept(answer -> {
                        if (answer.statusCode() != 200) {
                            throw new IllegalStateException(path + " answered " + answer.statusCode());
                        }
                        times[at] = (System.nanoTime() - due) / 1e6;
                    }));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        Map<String, List<Double>> byPart = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String part = paths.get(i % paths.size()).replaceAll("^(/[a-z]+).*", "$1");
            byPart.computeIfAbsent(part, any -> new ArrayList<>()).add(times[i]);
        }
        Map<String, double[]> sorted = new LinkedHashMap<>();
        byPart.forEach((part, list) -> sorted.put(
                part, list.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
        return sorted;
    }

    private static double quantile(Map<String, double[]> times, String part, double quantile) {
        double[] sorted = times.getOrDefault(part, new double[] {Double.NaN});
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * quantile))];
    }
}
