package cn.qingjian.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.SavedRequest;

class SavedPagesSpec {
    private static final String FORM = "/hall/filings/1";

    private static MockHttpServletRequest form(String from) {
        var request = new MockHttpServletRequest("POST", FORM);
        request.addHeader("Host", "localhost");
        request.addHeader("Referer", from);
        request.addParameter("committed", "NH");
        return request;
    }

    private static Optional<SavedRequest> kept(MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        SavedPages.PUBLIC.keep(request, response);
        return Optional.ofNullable(SavedPages.PUBLIC.cache().getRequest(request, response));
    }

    @Test
    void 打开的页面原样记下() {
        var request = new MockHttpServletRequest("GET", "/hall/filings");
        request.setQueryString("page=2");
        assertThat(kept(request).orElseThrow().getRedirectUrl()).startsWith("http://localhost/hall/filings?page=2");
    }

    @Test
    void 表单记下它所在的页面_不记填的内容_不会再提交一次() {
        SavedRequest kept =
                kept(form("http://localhost/hall/filings/1/check?a=b")).orElseThrow();
        assertThat(kept.getRedirectUrl()).startsWith("http://localhost/hall/filings/1/check?a=b");
        assertThat(kept.getMethod()).isEqualTo("GET");
        assertThat(kept.getParameterMap()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://evil.example/hall/filings/1/check",
                "http://localhost:81/hall/filings/1/check",
                "http://localhost@evil.example/hall",
                "http://localhost",
                "javascript:alert(1)",
                "data:text/html,x",
                "http://local host/hall",
                "//"
            })
    void 别的网站来的_说不清来处的_不记(String from) {
        assertThat(kept(form(from))).isEmpty();
    }

    @Test
    void 没有说从哪一页来的_不记() {
        assertThat(kept(new MockHttpServletRequest("POST", FORM))).isEmpty();
    }

    /** It goes off together with the form, and each begins a session: whichever stays must know the page. */
    @Test
    void 边填边存的请求_记下正在填的那一页() {
        MockHttpServletRequest saving = form("http://localhost/hall/filings/1/questions/1");
        saving.addHeader("HX-Request", "true");
        assertThat(kept(saving).orElseThrow().getRedirectUrl())
                .startsWith("http://localhost/hall/filings/1/questions/1");
    }

    /** A web view sends the name of its app with every page. */
    @Test
    void 在别的应用里打开的页面_照样记下() {
        var page = new MockHttpServletRequest("GET", "/hall/filings");
        page.addHeader("X-Requested-With", "com.example.app");
        assertThat(kept(page)).isPresent();
        var script = new MockHttpServletRequest("GET", "/hall/filings");
        script.addHeader("X-Requested-With", "XMLHttpRequest");
        assertThat(kept(script)).isEmpty();
    }

    @Test
    void 半张页面不记_登录后不会跳到那里() {
        var part = new MockHttpServletRequest("GET", "/hall/filings/1/part");
        part.addHeader("HX-Request", "true");
        assertThat(kept(part)).isEmpty();
    }

    @Test
    void 两扇门各记各的() {
        var request = new MockHttpServletRequest("GET", "/hall/filings");
        var response = new MockHttpServletResponse();
        SavedPages.PUBLIC.keep(request, response);
        assertThat(SavedPages.STAFF.cache().getRequest(request, response)).isNull();
    }
}
