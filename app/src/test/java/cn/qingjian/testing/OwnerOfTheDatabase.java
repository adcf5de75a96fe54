package cn.qingjian.testing;

import java.util.Objects;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** The role that owns the tables and may do what the application may not: the attacker with a database password. */
@Component
public class OwnerOfTheDatabase {
    private final JdbcClient db;

    OwnerOfTheDatabase(FlywayConnectionDetails connection) {
        db = JdbcClient.create(new DriverManagerDataSource(
                Objects.requireNonNull(connection.getJdbcUrl()),
                Objects.requireNonNull(connection.getUsername()),
                Objects.requireNonNull(connection.getPassword())));
    }

    /** Runs a statement with the owner's rights, in a transaction of its own. */
    public int run(String sql) {
        return db.sql(sql).update();
    }

    /** Changes a table, lets the test look at it, and puts every row back as it was. */
    public void whileTampered(String tampering, Runnable look, String table) {
        run("drop table if exists saved_rows");
        run("create table saved_rows as select * from " + table);
        try {
            if (run(tampering) < 1) {
                throw new IllegalStateException("nothing was tampered with: " + tampering);
            }
            look.run();
        } finally {
            run("delete from " + table);
            run("insert into " + table + " select * from saved_rows");
            run("drop table saved_rows");
        }
    }
}
