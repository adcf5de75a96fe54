package cn.qingjian.people.store;

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
}
