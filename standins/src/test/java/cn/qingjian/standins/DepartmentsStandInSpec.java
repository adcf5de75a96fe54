package cn.qingjian.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the stand-in answers, and whom it refuses. */
class DepartmentsStandInSpec {
    private static final String SECRET = "a-secret-of-tests";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final DepartmentsStandIn departments = new DepartmentsStandIn(0, SECRET);

    @BeforeEach
    void open() {
        departments.start();
    }

    @AfterEach
    void close() {
        departments.close();
    }

    private HttpResponse<String> ask(String path, String number, String name, String secret, Instant when)
            throws IOException, InterruptedException {
        String body = "{\"requestId\":\"r-1\",\"subject\":{\"id\":\"%s\",\"name\":\"%s\"}}".formatted(number, name);
        String time = String.valueOf(when.toEpochMilli());
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(departments.address() + path))
                        .header("X-Request-Id", "r-1")
                        .header("X-Timestamp", time)
                        .header(
                                "X-Signature",
                                SharingSignature.of(secret, String.join("\n", "POST", path, "r-1", time, body)))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode answer(String path, String number, String name) throws IOException, InterruptedException {
        HttpResponse<String> response = ask(path, number, name, SECRET, Instant.now());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void 名单里的人_按名单答() throws Exception {
        Personas.Persona persona = Personas.named("zhou-yuan");
        JsonNode answer = answer("/civil/marriage", persona.idNumber(), persona.name());
        assertThat(answer.get("requestId").stringValue()).isEqualTo("r-1");
        assertThat(answer.at("/data/state").stringValue()).isEqualTo("已婚");
        assertThat(answer.at("/data/spouse").stringValue())
                .isEqualTo(Personas.named("lin-qiu").idNumber());
    }

    @Test
    void 来源各说各的_公安说在世_卫健说去世() throws Exception {
        Personas.Persona persona = Personas.named("lu-ping");
        assertThat(answer("/police/death", persona.idNumber(), persona.name())
                        .at("/data/dead")
                        .booleanValue())
                .isFalse();
        assertThat(answer("/health/death", persona.idNumber(), persona.name())
                        .at("/data/dead")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void 名单以外的人_每次答得一样() throws Exception {
        JsonNode first = answer("/civil/marriage", "990102197001010037", "路人");
        assertThat(answer("/civil/marriage", "990102197001010037", "路人")).isEqualTo(first);
        assertThat(first.get("name").stringValue()).isEqualTo("路人");
    }

    @Test
    void 密钥不对_时间太旧或太新_拒绝() throws Exception {
        String number = Personas.named("chen-mo").idNumber();
        Duration tooMuch = Duration.ofMinutes(6);
        assertThat(ask("/civil/marriage", number, "陈默", "another", Instant.now())
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask("/civil/marriage", number, "陈默", SECRET, Instant.now().minus(tooMuch))
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask("/civil/marriage", number, "陈默", SECRET, Instant.now().plus(tooMuch))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void 没有签名的_拒绝() throws Exception {
        HttpRequest unsigned = HttpRequest.newBuilder(URI.create(departments.address() + "/civil/marriage"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(HTTP.send(unsigned, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void 没有的查询_没有() throws Exception {
        assertThat(ask("/civil/whatever", "990102197001010037", "路人", SECRET, Instant.now())
                        .statusCode())
                .isEqualTo(404);
    }
}
