package cn.qingjian.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen that walks through the hall over HTTP: it keeps cookies, follows redirects, and sends a form with
 * the token of the page on which it stands. Each one is another phone.
 */
public final class HallBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int REDIRECT = 302;
    private static final int MOST_REDIRECTS = 10;

    private final URI home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";
    private String page = "/hall";

    /** A browser for the server at that port, on which nobody has signed in. */
    public HallBrowser(int port) {
        home = URI.create("http://localhost:" + port);
    }

    /** Signs in as one of the stand-in platform's people, and is led to the page that was wanted before. */
    public Shown signIn(String sub) {
        var begun = get(home.resolve("/hall/signin/with/platform"));
        URI choice = URI.create(begun.headers().firstValue("Location").orElseThrow());
        var chosen = exchange(HttpRequest.newBuilder(choice.resolve("/authorize"))
                .POST(HttpRequest.BodyPublishers.ofString(choice.getRawQuery() + "&level=&sub=" + encoded(sub))));
        return follow(chosen, choice);
    }

    /** Opens a page. */
    public Shown open(String path) {
        URI address = home.resolve(path);
        return follow(get(address), address);
    }

    /** Sends a form from the page on which it stands. */
    public Shown send(String path, Map<String, String> fields) {
        URI address = home.resolve(path);
        String form = "_csrf=" + encoded(token)
                + fields.entrySet().stream()
                        .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return follow(
                exchange(HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Referer", home.resolve(page).toString())
                        .POST(HttpRequest.BodyPublishers.ofString(form))),
                address);
    }

    /** Sends a file from the page on which it stands, in the field that upload pages call {@code file}. */
    public Shown upload(String path, String name, byte[] content) {
        URI address = home.resolve(path);
        String boundary = "----upload";
        String head =
                "--%1$s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%2$s\r\n--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%3$s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, token, name);
        return follow(
                exchange(HttpRequest.newBuilder(address)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Referer", home.resolve(page).toString())
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofString(head),
                                HttpRequest.BodyPublishers.ofByteArray(content),
                                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))),
                address);
    }

    /** Throws the session's cookie away. */
    public void forget() {
        cookies.getCookieStore().removeAll();
    }

    /** The value of the session's cookie; empty where there is none. */
    public Optional<String> cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("qingjian"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private Shown follow(HttpResponse<String> first, URI from) {
        HttpResponse<String> answer = first;
        URI address = from;
        for (int i = 0; answer.statusCode() == REDIRECT && i < MOST_REDIRECTS; i++) {
            address = address.resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = get(address);
        }
        Matcher form = TOKEN.matcher(answer.body());
        token = form.find() ? form.group(1) : token;
        page = address.getRawPath();
        return new Shown(answer.statusCode(), address.getRawPath(), answer.body());
    }

    private HttpResponse<String> get(URI address) {
        return exchange(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError("no answer", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped", stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * A page as it came.
     *
     * @param status of HTTP
     * @param path where the redirects ended
     * @param body in HTML
     */
    public record Shown(int status, String path, String body) {}
}
