package cn.qingjian.people.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions of which the last access is noted to the minute: a page that only reads writes nothing. A session may therefore end
 * up to a minute early, never late.
 */
final class CalmSessions implements SessionRepository<CalmSessions.Calm> {
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final SessionRepository<Session> kept;

    @SuppressWarnings("unchecked") // it gets back only the sessions that it gave
    CalmSessions(SessionRepository<? extends Session> kept) {
        this.kept = (SessionRepository<Session>) kept;
    }

    @Override
    public Calm createSession() {
        return new Calm(kept.createSession());
    }

    @Override
    public void save(Calm session) {
        kept.save(session.kept);
    }

    @Override
    public @Nullable Calm findById(String id) {
        Session found = kept.findById(id);
        return found == null ? null : new Calm(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    /** One session. */
    static final class Calm implements Session {
        private final Session kept;

        private Calm(Session kept) {
            this.kept = kept;
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (!time.isBefore(kept.getLastAccessedTime().plus(GRAIN))) {
                kept.setLastAccessedTime(time);
            }
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface is so
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
