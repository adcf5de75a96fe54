package cn.qingjian.people.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mark of a demonstration's database, with the one password of all its invented people. */
@Repository
public class DemoStore {
    private final JdbcClient db;

    DemoStore(JdbcClient db) {
        this.db = db;
    }

    /** The password, empty where this is no demonstration. */
    public Optional<String> password() {
        return db.sql("select password from people.demo")
                .query((row, number) -> row.getString("password"))
                .optional();
    }

    /** Marks the database. */
    public void keep(String password) {
        db.sql("insert into people.demo (password) values (:password)")
                .param("password", password)
                .update();
    }
}
