package cn.qingjian.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sessions of which the last access is noted to the minute, and for many at once in the background: a page doesn't wait for it. A
 * session may therefore end a little more than a minute early, never late. Within a request a session is looked up once; the
 * filter of Spring Session would look once more at the end of each.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CalmSessions extends OncePerRequestFilter implements SessionRepository<CalmSessions.Calm> {
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final ThreadLocal<@Nullable Map<String, Calm>> FOUND = new ThreadLocal<>();

    private final SessionRepository<Session> kept;
    private final Accesses accesses;

    @SuppressWarnings("unchecked") // it gets back only the sessions that it gave
    CalmSessions(SessionRepository<? extends Session> kept, Accesses accesses) {
        this.kept = (SessionRepository<Session>) kept;
        this.accesses = accesses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        FOUND.set(new HashMap<>());
        try {
            chain.doFilter(request, response);
        } finally {
            FOUND.remove();
        }
    }

    @Override
    public Calm createSession() {
        return new Calm(kept.createSession(), true);
    }

    @Override
    public void save(Calm session) {
        if (session.changed) {
            kept.save(session.kept);
        } else if (session.accessed) {
            accesses.note(session.getId(), session.getLastAccessedTime());
        }
    }

    @Override
    public @Nullable Calm findById(String id) {
        Map<String, Calm> before = FOUND.get();
        Calm known = before == null ? null : before.get(id);
        if (known != null) {
            return known;
        }
        Session session = kept.findById(id);
        if (session == null) {
            return null;
        }
        Calm calm = new Calm(session, false);
        if (before != null) {
            before.put(id, calm);
        }
        return calm;
    }

    @Override
    public void deleteById(String id) {
        Map<String, Calm> before = FOUND.get();
        if (before != null) {
            before.remove(id);
        }
        kept.deleteById(id);
    }

    /** One session. */
    static final class Calm implements Session {
        private final Session kept;

        /** Whether more has changed than the time of the last access. */
        private boolean changed;

        private boolean accessed;

        private Calm(Session kept, boolean changed) {
            this.kept = kept;
            this.changed = changed;
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (!time.isBefore(kept.getLastAccessedTime().plus(GRAIN))) {
                kept.setLastAccessedTime(time);
                accessed = true;
            }
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
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
            changed = true;
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
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
            changed = true;
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
