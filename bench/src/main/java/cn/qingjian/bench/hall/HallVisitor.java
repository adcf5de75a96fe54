package cn.qingjian.bench.hall;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person at a browser, without the browser: cookies, the hidden fields of forms, redirects. An {@link IOException} means
 * that no answer came, and nothing is known of what became of the request; any answer comes back, be it good or bad. Sessions
 * lie in the database, so that {@link #at} may go on at another instance or through a proxy. Connections are those of the JDK's oldest
 * client, which waits in the caller's thread: it takes the least from the processors that the measured system shares.
 */
public final class HallVisitor {
    private static final int PATIENCE_MS = 60_000;
    private static final int CONNECT_MS = 5_000;
    private static final int MOST_REDIRECTS = 10;
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    static {
        // as many connections are kept as people come at once; 5 otherwise
        System.setProperty("http.maxConnections", "64");
    }

    private final Map<String, String> cookies;
    private final URI hall;

    private HallVisitor(Map<String, String> cookies, URI hall) {
        this.cookies = cookies;
        this.hall = hall;
    }

    /** Somebody new at the hall of that address. */
    public static HallVisitor of(URI hall) {
        return new HallVisitor(new ConcurrentHashMap<>(), hall);
    }

    /** The same person with the same session at another address. */
    public HallVisitor at(URI other) {
        return new HallVisitor(cookies, other);
    }

    /** Signs in at the platform that is played, as the person of that key; an {@link IllegalStateException} where he isn't let in. */
    public void signIn(String sub) throws IOException {
        Reply begun = send(hall.resolve("/hall/signin/with/platform"), null);
        URI platform = target(begun);
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String pair : platform.getRawQuery().split("&")) {
            int equals = pair.indexOf('=');
            chosen.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        chosen.put("sub", sub);
        Reply back = exchange(platform.resolve("/authorize"), form(chosen), "");
        Reply in = send(target(back), null);
        if (!in.location().orElse("").endsWith("/hall")) {
            throw new IllegalStateException(sub + " was not let in: " + in.status() + " "
                    + in.location().orElse(""));
        }
    }

    /** What a page shows, redirects followed. */
    public Answer see(String path) throws IOException {
        return followed(send(hall.resolve(path), null));
    }

    /** Sends the form of a page, with the page's hidden fields and the given ones, and follows to where that leads. */
    public Answer send(Answer page, String path, Map<String, String> fields) throws IOException {
        return sendAll(page, path, fields, Map.of());
    }

    /** The same with fields that have several values. */
    public Answer sendAll(Answer page, String path, Map<String, String> fields, Map<String, List<String>> lists)
            throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        form.putAll(fields);
        return followed(send(hall.resolve(path), form(form, lists)));
    }

    /** Begins a filing of an item; the key is the one that the page made. */
    public UUID begin(String item) throws IOException {
        Answer start = see("/hall/apply/" + item);
        UUID key = UUID.fromString(start.hidden("key"));
        begin(item, key, start);
        return key;
    }

    /** Sends the form that begins a filing, under a key, once or again. */
    public Answer begin(String item, UUID key, Answer start) throws IOException {
        return send(start, "/hall/apply/" + item, Map.of("key", key.toString()));
    }

    /** Answers a question; leads to the next one or to the page on which all is looked over. */
    public Answer answer(UUID key, int question, String answer) throws IOException {
        String path = filing(key) + "/questions/" + question;
        return send(see(path), path, Map.of("answer", answer));
    }

    /** Looks all over and hands it in; leads to the receipt. */
    public Answer submit(UUID key) throws IOException {
        return submit(key, see(filing(key) + "/check"));
    }

    /** Hands it in with the form of a page that was got before, once or again: any page of the session bears the token. */
    public Answer submit(UUID key, Answer page) throws IOException {
        return send(page, filing(key), Map.of());
    }

    /** The page with the result and the receipt. */
    public Answer receipt(UUID key) throws IOException {
        return see(filing(key));
    }

    private static String filing(UUID key) {
        return "/hall/filings/" + key;
    }

    private Answer followed(Reply first) throws IOException {
        Reply answer = first;
        for (int i = 0; i < MOST_REDIRECTS && answer.status() / 100 == 3; i++) {
            answer = send(target(answer), null);
        }
        return new Answer(answer.status(), answer.uri().getPath(), answer.body());
    }

    private static URI target(Reply answer) {
        return answer.uri()
                .resolve(answer.location()
                        .orElseThrow(() -> new IllegalStateException(
                                answer.uri().getPath() + " led nowhere: " + answer.status())));
    }

    private static byte[] form(Map<String, String> fields) {
        return form(fields, Map.of());
    }

    private static byte[] form(Map<String, String> fields, Map<String, List<String>> lists) {
        Stream<Map.Entry<String, String>> several = lists.entrySet().stream()
                .flatMap(list -> list.getValue().stream().map(value -> Map.entry(list.getKey(), value)));
        return Stream.concat(fields.entrySet().stream(), several)
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Reply send(URI uri, byte @Nullable [] form) throws IOException {
        String mine = String.join(
                "; ",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .toList());
        Reply answer = exchange(uri, form, mine);
        for (String line : answer.cookies()) {
            String pair = line.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return answer;
    }

    /** A form goes over once: a connection that breaks under it is not tried again. */
    private static Reply exchange(URI uri, byte @Nullable [] form, String cookies) throws IOException {
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(CONNECT_MS);
        connection.setReadTimeout(PATIENCE_MS);
        if (!cookies.isEmpty()) {
            connection.setRequestProperty("Cookie", cookies);
        }
        if (form != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            connection.setFixedLengthStreamingMode(form.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(form);
            }
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Reply(
                    status,
                    uri,
                    Optional.ofNullable(connection.getHeaderField("Location")),
                    connection.getHeaderFields().getOrDefault("Set-Cookie", List.of()),
                    in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private record Reply(int status, URI uri, Optional<String> location, List<String> cookies, String body) {}
}
