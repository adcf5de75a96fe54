package cn.qingjian.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class CalmSessionsSpec {
    private final Instant start = Instant.now();

    private final MapSessionRepository kept = new MapSessionRepository(new HashMap<>());
    private final Map<String, Instant> written = new ConcurrentHashMap<>();
    private final Accesses accesses = new Accesses(written::putAll);
    private final CalmSessions calm = new CalmSessions(kept, accesses);

    @AfterEach
    void end() {
        accesses.destroy();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "59, 0", "60, 60", "61, 61"})
    void 最近访问时间_满一分钟才记(int seconds, int noted) {
        CalmSessions.Calm session = begun();
        session.setLastAccessedTime(start.plusSeconds(seconds));
        calm.save(session);
        accesses.destroy();
        assertThat(written.getOrDefault(session.getId(), start)).isEqualTo(start.plusSeconds(noted));
        assertThat(session.getLastAccessedTime()).isEqualTo(start.plusSeconds(noted));
    }

    @Test
    void 几次访问先后报来_记最晚的() {
        accesses.note("一个会话", start.plusSeconds(90));
        accesses.note("一个会话", start.plusSeconds(70));
        accesses.destroy();
        assertThat(written).containsEntry("一个会话", start.plusSeconds(90));
    }

    @Test
    void 改了东西的会话_连同访问时间马上存() {
        CalmSessions.Calm session = begun();
        session.setLastAccessedTime(start.plusSeconds(90));
        session.setAttribute("谁", "张三");
        calm.save(session);
        assertThat(Objects.requireNonNull(kept.findById(session.getId())).getLastAccessedTime())
                .isEqualTo(start.plusSeconds(90));
    }

    @Test
    void 新会话_马上存() {
        CalmSessions.Calm session = calm.createSession();
        calm.save(session);
        assertThat(kept.findById(session.getId())).isNotNull();
    }

    @Test
    void 会话里放的东西_原样存取() {
        CalmSessions.Calm session = begun();
        session.setAttribute("谁", "张三");
        calm.save(session);
        CalmSessions.Calm found = Objects.requireNonNull(calm.findById(session.getId()));
        assertThat(found.<String>getAttribute("谁")).isEqualTo("张三");
        assertThat(found.getAttributeNames()).containsExactly("谁");
        assertThat(found.getMaxInactiveInterval()).isEqualTo(session.getMaxInactiveInterval());
        assertThat(found.getCreationTime()).isEqualTo(session.getCreationTime());
    }

    @Test
    void 换了编号_旧编号找不到() {
        CalmSessions.Calm session = begun();
        String before = session.getId();
        String now = session.changeSessionId();
        calm.save(session);
        assertThat(calm.findById(before)).isNull();
        assertThat(calm.findById(now)).isNotNull();
    }

    @Test
    void 删掉了_就没有了() {
        CalmSessions.Calm session = begun();
        calm.deleteById(session.getId());
        assertThat(calm.findById(session.getId())).isNull();
    }

    @Test
    void 过期与否_以存着的为准() {
        var old = new MapSession();
        old.setLastAccessedTime(Instant.EPOCH);
        kept.save(old);
        assertThat(calm.findById(old.getId())).isNull();
        assertThat(begun().isExpired()).isFalse();
    }

    @Test
    void 同一个请求里只查一次_删掉的不再给_下一个请求再查() throws Exception {
        CalmSessions.Calm session = begun();
        inRequest(() -> {
            CalmSessions.Calm first = calm.findById(session.getId());
            assertThat(calm.findById(session.getId())).isNotNull().isSameAs(first);
            calm.deleteById(session.getId());
            assertThat(calm.findById(session.getId())).isNull();
        });
        CalmSessions.Calm other = begun();
        inRequest(() -> assertThat(calm.findById(other.getId())).isNotNull());
        kept.deleteById(other.getId());
        inRequest(() -> assertThat(calm.findById(other.getId())).isNull());
    }

    private void inRequest(Runnable work) throws Exception {
        calm.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> work.run());
    }

    private CalmSessions.Calm begun() {
        var session = new MapSession();
        session.setLastAccessedTime(start);
        kept.save(session);
        return Objects.requireNonNull(calm.findById(session.getId()));
    }
}
