package cn.qingjian.site;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.testing.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strangers send: every answer is short, in Chinese where a person reads it, and tells nothing of our insides. */
@RunningServer
class HostileRequestsPageTests {
    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/no/such/page, 404",
        "/assets/no-such-file.css, 404",
        "/vendor/no-such.js, 404",
        "/assets/../application.yaml, 400"
    })
    void 没有的地址_就是没有(String path, int status) throws Exception {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertInnocent(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%00", "/a%2fb", "/;/", "//", "/..%2f..%2fetc/passwd", "/\\..\\"})
    void 写坏的地址_不会露出内情(String path) throws Exception {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertInnocent(answer);
    }

    @Test
    void 一万个请求头_拒绝而不出错() throws Exception {
        var headers = new StringBuilder("GET / HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < 10_000; i++) {
            headers.append("X-").append(i).append(": 1\r\n");
        }
        var answer = raw(headers.append("Connection: close\r\n\r\n").toString());
        assertThat(answer)
                .satisfiesAnyOf(
                        text -> assertThat(text).startsWith("HTTP/1.1 4"),
                        text -> assertThat(text).isEmpty());
        assertInnocent(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "FOO"})
    void 不认识的方法一律拒绝(String method) throws Exception {
        var answer = raw(method + " /signin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertInnocent(answer);
    }

    @Test
    void 两个长度互相矛盾的请求_拒绝() throws Exception {
        var answer = raw("POST /signin HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 40\r\n"
                + "Connection: close\r\n\r\nabcd");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertInnocent(answer);
    }

    @Test
    void 差错页有编号_也有同样的安全策略() throws Exception {
        var answer = get("/no/such/page");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这个页面").containsPattern("编号 <code>[0-9A-F]{8}</code>");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void 程序来问_用JSON回答_也带编号() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(at("/no/such/page"))
                        .header("Accept", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body()).contains("没有这个页面").contains("\"reference\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 60})
    void 太大的上传_得到中文说明而不是断开(int megabytes) throws Exception {
        String boundary = "xxxx";
        byte[] head = ("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + megabytes * MEGABYTE];
        System.arraycopy(head, 0, body, 0, head.length);
        var answer = client.send(
                HttpRequest.newBuilder(at("/signin"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("上传的内容太大").contains("20 MB");
    }

    @Test
    void 传到一半断了线_服务照常() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("POST /signin HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\nContent-Disposition: form-data; "
                                    + "name=\"file\"; filename=\"a.txt\"\r\n\r\nhalf of it")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
        assertThat(get("/signin").statusCode()).isEqualTo(200);
    }

    @Test
    void 会话凭据脚本读不到_别的网站带不走() throws Exception {
        assertThat(get("/signin").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/loggers"})
    void 运维入口只开健康检查(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(404, 401, 403);
        var health = get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).doesNotContain("postgres");
    }

    private static void assertInnocent(String answer) {
        assertThat(answer)
                .doesNotContain("Exception", "\tat ", "org.springframework", "org.apache", "select ", "Tomcat");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                return read(socket.getInputStream());
            } catch (java.net.SocketException reset) {
                return "";
            }
        }
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
