package cn.qingjian.people.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The web sessions of a person; each request looks its session up here, so a deleted one is dead at once. */
@Repository
public class SessionStore {
    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    /** Ends every session of a person and returns how many there were. */
    public int end(String login) {
        return db.sql("delete from people.web_session where principal_name = :login")
                .param("login", login)
                .update();
    }

    /** Notes when sessions were last used, by their ids; a later time that stands already stays. */
    public void accessed(Map<String, Instant> times) {
        List<Map.Entry<String, Instant>> ordered =
                times.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        db.sql("""
                update people.web_session as session
                   set last_access_time = one.at, expiry_time = one.at + session.max_inactive_interval * cast(1000 as bigint)
                  from unnest(cast(:ids as char(36)[]), cast(:times as bigint[])) as one(id, at)
                 where session.session_id = one.id and session.last_access_time < one.at
                """)
                .param("ids", ordered.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "times",
                        ordered.stream()
                                .map(one -> one.getValue().toEpochMilli())
                                .toArray(Long[]::new))
                .update();
    }
}
