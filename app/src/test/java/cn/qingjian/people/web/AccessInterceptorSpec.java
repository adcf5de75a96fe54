package cn.qingjian.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.people.Account;
import cn.qingjian.people.AllowedTo;
import cn.qingjian.people.PublicPerson;
import cn.qingjian.people.Role;
import cn.qingjian.people.SavedPages;
import cn.qingjian.people.SignInPolicy;
import cn.qingjian.people.SignedIn;
import cn.qingjian.people.Unit;
import cn.qingjian.people.Visitor;
import cn.qingjian.people.Visitors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

class AccessInterceptorSpec {
    private static final Account OFFICE =
            new Account(1, "o", "文秘", new Unit(1, "u", "办公室", Unit.Kind.DEPARTMENT), "科员", Set.of(Role.OFFICE));

    private final Instant now = Instant.parse("2026-11-25T02:00:00Z");

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    /** Somebody of the public, with what the mandate room would say of them. */
    private record Somebody(Set<Visitor> is) implements PublicPerson {
        @Override
        public String shownName() {
            return "某*";
        }

        @Override
        public @Nullable String actsFor() {
            return null;
        }
    }

    /** One handler for each sort of rule. */
    @SuppressWarnings("unused")
    static final class Pages {
        @AllowedTo
        public void staff() {}

        @AllowedTo(Role.OFFICE)
        public void office() {}

        @AllowedTo(Role.LEADER)
        public void leader() {}

        @AllowedTo(everyone = true)
        public void everyone() {}

        @AllowedTo(visitors = Visitor.CITIZEN)
        public void citizen() {}

        @AllowedTo(visitors = Visitor.AGENT)
        public void agent() {}

        @AllowedTo(value = Role.OFFICE, visitors = Visitor.AGENT)
        public void both() {}

        public void nobody() {}
    }

    @ParameterizedTest
    @CsvSource({
        "staff, office, true", "office, office, true", "leader, office, false", "everyone, office, true",
        "citizen, office, false", "agent, office, false", "both, office, true", "nobody, office, false",
        "staff, citizen, false", "office, citizen, false", "leader, citizen, false", "everyone, citizen, true",
        "citizen, citizen, true", "agent, citizen, false", "both, citizen, false", "nobody, citizen, false",
        "staff, agent, false", "office, agent, false", "leader, agent, false", "everyone, agent, true",
        "citizen, agent, true", "agent, agent, true", "both, agent, true", "nobody, agent, false",
        "staff, anonymous, false", "office, anonymous, false", "leader, anonymous, false", "everyone, anonymous, true",
        "citizen, anonymous, false", "agent, anonymous, false", "both, anonymous, false", "nobody, anonymous, false"
    })
    void 谁能进哪种页面_一格一格都对(String page, String who, boolean in) throws Exception {
        signIn(who);
        if (in) {
            assertThat(ask(page, new MockHttpServletRequest(), new MockHttpServletResponse()))
                    .isTrue();
        } else {
            assertThatThrownBy(() -> ask(page, new MockHttpServletRequest(), new MockHttpServletResponse()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void 没有人能说清公众是谁时_公众的页面谁也不能进() {
        signIn("citizen");
        assertThatThrownBy(() -> interceptor(Map.of())
                        .preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), handler("citizen")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource({"citizen, true", "agent, true", "both, false", "staff, false", "office, false", "everyone, false"})
    void 只给公众的页面_记着去大厅登录(String page, boolean hall) throws Exception {
        var request = new MockHttpServletRequest();
        try {
            ask(page, request, new MockHttpServletResponse());
        } catch (AccessDeniedException expected) {
            // nobody is signed in
        }
        assertThat(AccessInterceptor.forThePublic(request)).isEqualTo(hall);
    }

    @ParameterizedTest
    @CsvSource({"citizen, citizen, /hall/signin?old", "staff, office, /signin?old"})
    void 会话满了时限_各回各的登录页(String page, String who, String door) throws Exception {
        signIn(who);
        var request = new MockHttpServletRequest();
        request.getSession();
        var response = new MockHttpServletResponse();
        var late = new AccessInterceptor(
                policy(), Clock.fixed(now.plus(Duration.ofDays(3650)), ZoneOffset.UTC), provider(visitors()));
        assertThat(late.preHandle(request, response, handler(page))).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo(door);
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void 会话满了时限_登录后回到刚才的页面_表单回到它所在的页面() throws Exception {
        assertThat(wanted("GET", "/hall/filings/1/questions/2", ""))
                .isEqualTo("http://localhost/hall/filings/1/questions/2");
        assertThat(wanted("POST", "/hall/filings/1", "http://localhost/hall/filings/1/check"))
                .isEqualTo("http://localhost/hall/filings/1/check");
    }

    private String wanted(String method, String path, String from) throws Exception {
        signIn("citizen");
        var request = new MockHttpServletRequest(method, path);
        request.addHeader("Host", "localhost");
        request.addHeader("Referer", from);
        var before = request.getSession();
        var late = new AccessInterceptor(
                policy(), Clock.fixed(now.plus(Duration.ofDays(3650)), ZoneOffset.UTC), provider(visitors()));
        var response = new MockHttpServletResponse();
        assertThat(late.preHandle(request, response, handler("citizen"))).isFalse();
        assertThat(request.getSession())
                .as("nothing of the old session is left")
                .isNotSameAs(before);
        return java.util.Objects.requireNonNull(SavedPages.PUBLIC.cache().getRequest(request, response))
                .getRedirectUrl()
                .replaceFirst("\\?continue$", "");
    }

    private boolean ask(String page, MockHttpServletRequest request, MockHttpServletResponse response)
            throws Exception {
        return interceptor(visitors()).preHandle(request, response, handler(page));
    }

    private static Map<String, Object> visitors() {
        Visitors known = person -> person instanceof Somebody somebody ? somebody.is() : Set.of();
        return Map.of("visitors", known);
    }

    private AccessInterceptor interceptor(Map<String, Object> beans) {
        return new AccessInterceptor(policy(), Clock.fixed(now, ZoneOffset.UTC), provider(beans));
    }

    private static org.springframework.beans.factory.ObjectProvider<Visitors> provider(Map<String, Object> beans) {
        return new StaticListableBeanFactory(beans).getBeanProvider(Visitors.class);
    }

    private static SignInPolicy policy() {
        return new SignInPolicy(5, Duration.ofMinutes(15), Duration.ofHours(12), 12);
    }

    private static HandlerMethod handler(String page) throws NoSuchMethodException {
        return new HandlerMethod(new Pages(), Pages.class.getMethod(page));
    }

    private static void signIn(String who) {
        Object person = switch (who) {
            case "office" -> new SignedIn(OFFICE, "", true, true);
            case "citizen" -> new Somebody(Set.of(Visitor.CITIZEN));
            case "agent" -> new Somebody(Set.of(Visitor.CITIZEN, Visitor.AGENT));
            default -> "anonymousUser";
        };
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, "", List.of()));
    }
}
