package cn.qingjian.bench.hall;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person at a browser, without the browser: cookies, the hidden fields of forms, redirects. An {@link IOException} means
 * that no answer came, and nothing is known of what became of the request; any answer comes back, be it good or bad. Sessions
 * lie in the database, so that {@link #at} may go on at another instance or through a proxy.
 */
public final class HallVisitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTS = 10;
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final HttpClient client;
    private final Map<String, String> cookies;
    private final URI hall;

    private HallVisitor(HttpClient client, Map<String, String> cookies, URI hall) {
        this.client = client;
        this.cookies = cookies;
        this.hall = hall;
    }

    /** Somebody new at the hall of that address. */
    public static HallVisitor of(HttpClient client, URI hall) {
        return new HallVisitor(client, new ConcurrentHashMap<>(), hall);
    }

    /** A client that many visitors may share; it follows no redirect of its own accord and keeps no cookie. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** The same person with the same session at another address. */
    public HallVisitor at(URI other) {
        return new HallVisitor(client, cookies, other);
    }

    /** Signs in at the platform that is played, as the person of that key; an {@link IllegalStateException} where he isn't let in. */
    public void signIn(String sub) throws IOException, InterruptedException {
        HttpResponse<String> begun = send(get(hall.resolve("/hall/signin/with/platform")));
        URI platform = target(begun);
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String pair : platform.getRawQuery().split("&")) {
            int equals = pair.indexOf('=');
            chosen.put(
                    pair.substring(0, equals),
                    java.net.URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        chosen.put("sub", sub);
        HttpResponse<String> back =
                client.send(post(platform.resolve("/authorize"), chosen).build(), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> in = send(get(target(back)));
        if (!in.headers().firstValue("location").orElse("").endsWith("/hall")) {
            throw new IllegalStateException(sub + " was not let in: " + in.statusCode() + " "
                    + in.headers().firstValue("location").orElse(""));
        }
    }

    /** What a page shows, redirects followed. */
    public Answer see(String path) throws IOException, InterruptedException {
        return followed(send(get(hall.resolve(path))));
    }

    /** Sends the form of a page, with the page's hidden fields and the given ones, and follows to where that leads. */
    public Answer send(Answer page, String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        form.putAll(fields);
        return followed(send(post(hall.resolve(path), form)));
    }

    /** Begins a filing of an item; the key is the one that the page made. */
    public UUID begin(String item) throws IOException, InterruptedException {
        Answer start = see("/hall/apply/" + item);
        UUID key = UUID.fromString(start.hidden("key"));
        begin(item, key, start);
        return key;
    }

    /** Sends the form that begins a filing, under a key, once or again. */
    public Answer begin(String item, UUID key, Answer start) throws IOException, InterruptedException {
        return send(start, "/hall/apply/" + item, Map.of("key", key.toString()));
    }

    /** Answers a question; leads to the next one or to the page on which all is looked over. */
    public Answer answer(UUID key, int question, String answer) throws IOException, InterruptedException {
        String path = filing(key) + "/questions/" + question;
        return send(see(path), path, Map.of("answer", answer));
    }

    /** Looks all over and hands it in; leads to the receipt. */
    public Answer submit(UUID key) throws IOException, InterruptedException {
        return submit(key, see(filing(key) + "/check"));
    }

    /** Hands it in with the form of a page that was got before, once or again: any page of the session bears the token. */
    public Answer submit(UUID key, Answer page) throws IOException, InterruptedException {
        return send(page, filing(key) + "/submit", Map.of());
    }

    /** The page with the result and the receipt. */
    public Answer receipt(UUID key) throws IOException, InterruptedException {
        return see(filing(key));
    }

    private static String filing(UUID key) {
        return "/hall/filings/" + key;
    }

    private Answer followed(HttpResponse<String> first) throws IOException, InterruptedException {
        HttpResponse<String> answer = first;
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            answer = send(get(target(answer)));
        }
        return new Answer(answer.statusCode(), answer.uri().getPath(), answer.body());
    }

    private URI target(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers()
                        .firstValue("location")
                        .orElseThrow(() -> new IllegalStateException(
                                answer.uri().getPath() + " led nowhere: " + answer.statusCode())));
    }

    private static HttpRequest.Builder get(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE);
    }

    private static HttpRequest.Builder post(URI uri, Map<String, String> form) {
        String body = String.join(
                "&",
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .toList());
        return get(uri).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .toList()));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String line : answer.headers().allValues("set-cookie")) {
            String pair = line.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return answer;
    }
}
