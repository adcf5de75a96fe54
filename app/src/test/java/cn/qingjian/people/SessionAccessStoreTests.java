package cn.qingjian.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.store.SessionStore;
import cn.qingjian.testing.EmptyAgencyTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@EmptyAgencyTest
class SessionAccessStoreTests {
    @Autowired
    SessionStore store;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    private String id = "";
    private Instant begun = Instant.EPOCH;

    @BeforeEach
    void begin() {
        begin(sessions);
    }

    private <S extends Session> void begin(SessionRepository<S> repository) {
        S session = repository.createSession();
        repository.save(session);
        id = session.getId();
        begun = session.getLastAccessedTime().truncatedTo(ChronoUnit.MILLIS);
    }

    private Session found() {
        return Objects.requireNonNull(sessions.findById(id));
    }

    @Test
    void 记下最近访问_会话因此活得更久() {
        Instant later = begun.plusSeconds(1700);
        store.accessed(Map.of(id, later, "没有这个会话", later));
        assertThat(found().getLastAccessedTime()).isEqualTo(later);
        assertThat(expiry()).isEqualTo(later.plus(found().getMaxInactiveInterval()));
    }

    @Test
    void 已有更晚的_不往回改() {
        store.accessed(Map.of(id, begun.minusSeconds(60)));
        assertThat(found().getLastAccessedTime()).isEqualTo(begun);
    }

    @Autowired
    JdbcClient db;

    private Instant expiry() {
        return Instant.ofEpochMilli(db.sql("select expiry_time from people.web_session where session_id = :id")
                .param("id", id)
                .query(Long.class)
                .single());
    }
}
