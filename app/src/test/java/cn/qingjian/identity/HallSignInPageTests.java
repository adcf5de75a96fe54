package cn.qingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.identity.demo.DemoPlatform;
import cn.qingjian.standins.IdentityProviderStandIn.Fault;
import cn.qingjian.testing.RunningServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-in over real HTTP through the stand-in platform, first as it should be, then with each thing that it can do wrong. */
@RunningServer
class HallSignInPageTests {
    private static final String BEGIN = "/hall/signin/with/platform";
    private static final String WANTED = "/hall/acting";

    @LocalServerPort
    int port;

    @Autowired
    DemoPlatform platform;

    @Autowired
    JdbcClient db;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @AfterEach
    void behave() {
        platform.standIn().commit(Fault.NONE);
    }

    @Test
    void 登录后回到原先要去的页面_会话换了号() throws Exception {
        assertThat(location(get(WANTED))).isEqualTo("/hall/signin");
        String before = session();
        var last = signIn("chen-mo", "");
        assertThat(location(last)).startsWith(WANTED);
        assertThat(session()).isNotEqualTo(before);
        assertThat(get(WANTED).body()).contains("陈*", "990***********017X", "3 级");
    }

    @Test
    void 会话存进表里_没有姓名号码_也没有平台的令牌() throws Exception {
        signIn("wang-guilan", "");
        List<String> attributes =
                db.sql("""
                        select encode(a.attribute_bytes, 'escape') as bytes
                        from people.web_session_attributes a join people.web_session s on s.primary_id = a.session_primary_id
                        where s.principal_name like '公众%'
                        """).query((row, number) -> row.getString("bytes")).list();
        assertThat(attributes)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(bytes)
                        .doesNotContain("990102196602100426", "wang-guilan", "eyJ", "id_token")
                        .doesNotContain(escaped("桂兰")));
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_NONCE, 没有通过校验",
        "WRONG_AUDIENCE, 没有通过校验",
        "WRONG_ISSUER, 没有通过校验",
        "EXPIRED_TOKEN, 没有通过校验",
        "BAD_SIGNATURE, 没有通过校验",
        "ALG_NONE, 没有通过校验",
        "NO_TOKEN, 没有通过校验",
        "OTHER_PERSON, 没有通过校验",
        "REPLAYED_CODE, 这次登录已经失效",
        "WRONG_STATE, 这次登录已经失效",
        "MISSING_ACR, 没有说明您的核验等级",
        "STRANGE_ACR, 没有说明您的核验等级",
        "NO_ID_NUMBER, 没有给出有效的姓名和证件号码",
        "WRONG_ID_NUMBER, 没有给出有效的姓名和证件号码",
        "SLOW_TOKEN, 现在联系不上",
        "DOWN, 现在联系不上"
    })
    void 平台的每一种差错_都有中文说明_都登不进来(Fault fault, String sentence) throws Exception {
        URI choice = URI.create(location(get(BEGIN)));
        if (fault != Fault.DOWN) {
            platform.standIn().commit(fault);
        }
        URI back = choose(choice, "chen-mo", "");
        platform.standIn().commit(fault);
        var failed = get(back);
        assertThat(failed.statusCode()).isEqualTo(302);
        assertThat(location(failed)).startsWith("/hall/signin?problem=");
        var page = get(location(failed));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(sentence).contains("用统一身份认证登录").doesNotContain("陈*", "Exception");
        assertThat(location(get(WANTED))).isEqualTo("/hall/signin");
    }

    @Test
    void 在平台上取消_回到登录页_说的是取消() throws Exception {
        URI choice = URI.create(location(get(BEGIN)));
        URI back = posted(choice, "cancel=yes");
        var page = get(location(get(back)));
        assertThat(page.body()).contains("您在身份认证平台取消了登录");
    }

    @Test
    void 同一个返回地址用两次_第二次不算() throws Exception {
        URI back = choose(URI.create(location(get(BEGIN))), "chen-mo", "");
        assertThat(location(get(back))).isEqualTo("/hall");
        assertThat(location(get(back))).isEqualTo("/hall/signin?problem=STALE");
    }

    @Test
    void 别人浏览器里的返回地址_拿来不能用() throws Exception {
        URI back = choose(URI.create(location(get(BEGIN))), "chen-mo", "");
        cookies.getCookieStore().removeAll();
        assertThat(location(get(back))).isEqualTo("/hall/signin?problem=STALE");
        assertThat(location(get(WANTED))).isEqualTo("/hall/signin");
    }

    @Test
    void 请求平台时带着一次性的state_nonce和PKCE() throws Exception {
        String first = location(get(BEGIN));
        assertThat(first)
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .contains("scope=openid")
                .doesNotContain("client_secret");
        assertThat(location(get(BEGIN))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 级", "4, 4 级"})
    void 平台说核验到哪一级_就是哪一级(String level, String shown) throws Exception {
        signIn("chen-mo", level);
        assertThat(get(WANTED).body()).contains(shown);
    }

    @Test
    void 用护照的外国人也能登录() throws Exception {
        signIn("anna-larsen", "");
        assertThat(get(WANTED).body()).contains("A**", "护照", "K******67").doesNotContain("K81204467");
    }

    @Test
    void 退出以后_原来的会话号不能再用() throws Exception {
        signIn("chen-mo", "");
        String old = session();
        assertThat(location(post("/hall/signout", ""))).isEqualTo("/hall?out");
        var again = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at(WANTED))
                                .header("Cookie", "qingjian=" + old)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(location(again)).isEqualTo("/hall/signin");
    }

    @Test
    void 公众登录了_工作台照样不让进_反过来想去工作台的也不会被带错门() throws Exception {
        assertThat(location(get("/gate/plan"))).isEqualTo("/signin");
        assertThat(location(signIn("chen-mo", ""))).isEqualTo("/hall");
        var refused = get("/gate/plan");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("这一页不对您开放").doesNotContain("工作台");
    }

    @Test
    void 换身份办事_会话也换号() throws Exception {
        signIn("sun-li", "");
        String before = session();
        assertThat(location(post(WANTED, "&mandate="))).isEqualTo("/hall");
        assertThat(session()).isNotEqualTo(before);
        assertThat(get("/hall").body()).contains("孙*，您好", "现在以本人身份办事");
    }

    @Test
    void 大厅里没有的页面_说的是大厅的话() throws Exception {
        var missing = get("/hall/nothing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("回到大厅首页").doesNotContain("工作台");
    }

    private HttpResponse<String> post(String path, String more) throws Exception {
        String token = get(WANTED).body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + more))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> signIn(String sub, String level) throws Exception {
        return get(choose(URI.create(location(get(BEGIN))), sub, level));
    }

    private URI choose(URI choice, String sub, String level) throws Exception {
        return posted(choice, "sub=" + sub + "&level=" + level);
    }

    private URI posted(URI choice, String more) throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(choice.resolve("/authorize"))
                        .POST(HttpRequest.BodyPublishers.ofString(choice.getRawQuery() + "&" + more))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(location(answer));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(at(path));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(at("/").resolve(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port).resolve(path);
    }

    private String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://localhost:" + port + "/", "/");
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("qingjian"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append('\\').append(Integer.toOctalString(one & 0xff));
        }
        return escaped.toString();
    }
}
