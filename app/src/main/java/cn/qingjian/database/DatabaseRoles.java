package cn.qingjian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The two database roles, each with a password of its own: the owner makes and changes tables, the application only works
 * in them and can't alter what is append-only.
 *
 * @param ownerSecret password of {@value #OWNER}
 * @param applicationSecret password of {@value #APPLICATION}
 */
record DatabaseRoles(String ownerSecret, String applicationSecret) {
    static final String OWNER = "qingjian_owner";
    static final String APPLICATION = "qingjian_app";

    @Override
    public String toString() {
        return OWNER + ", " + APPLICATION;
    }

    static DatabaseRoles ensureIn(PostgresServer server, Path home, String database) {
        try (Connection connection =
                DriverManager.getConnection(server.url("postgres"), "postgres", server.password())) {
            var roles = new DatabaseRoles(secret(home, OWNER), secret(home, APPLICATION));
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", OWNER)) {
                execute(connection, "create role " + OWNER + " login password '" + roles.ownerSecret() + "'");
            }
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", APPLICATION)) {
                execute(
                        connection,
                        "create role " + APPLICATION + " login password '" + roles.applicationSecret() + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                execute(connection, "create database " + database + " owner " + OWNER);
            }
            return roles;
        } catch (SQLException | IOException problem) {
            throw new DatabaseUnavailableException("无法在数据库里建立应用所需的用户：" + problem.getMessage(), problem);
        }
    }

    /** Written before the role is made, so that a start killed in between finds the same password again. */
    private static String secret(Path home, String role) throws IOException {
        Path file = home.resolve(role + ".password");
        if (!Files.exists(file)) {
            Path draft = home.resolve(role + ".password.new");
            Files.deleteIfExists(draft);
            if (ServerAccount.posix(home)) {
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(draft, ClusterSetup.randomSecret());
            Files.move(draft, file);
        }
        return Files.readString(file);
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
