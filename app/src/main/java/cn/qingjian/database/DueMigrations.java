package cn.qingjian.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.runtime.flyway.MigrationFilter;
import org.springframework.stereotype.Component;

/**
 * Leaves out the rooms whose tables are as their files say, so that a later start needn't set up Flyway a dozen times to find
 * nothing to do. As-the-files-say means exactly the same versions with Flyway's own checksums, every one succeeded; whatever
 * differs, even a file that was changed afterwards, is for Flyway to carry out or to refuse.
 */
@Component
class DueMigrations implements MigrationFilter {
    private static final String ROOT = "__root";

    private final ResourcePatternResolver files;
    private @Nullable Map<String, Set<Step>> applied;

    DueMigrations(ResourcePatternResolver files) {
        this.files = files;
    }

    /** One version of a room's tables; Flyway's checksum is the CRC-32 of the lines without their ends. */
    private record Step(String version, int checksum) {}

    @Override
    public boolean shouldMigrate(ApplicationModuleIdentifier room, Flyway flyway) {
        Configuration configuration = flyway.getConfiguration();
        String table = configuration.getTable() + (room.toString().equals(ROOT) ? "" : "_" + room);
        Set<Step> there = applied(configuration).getOrDefault(table, Set.of());
        return there.isEmpty() || !there.equals(wanted(room));
    }

    private Set<Step> wanted(ApplicationModuleIdentifier room) {
        try {
            Set<Step> steps = new HashSet<>();
            for (Resource file : files.getResources("classpath:db/migration/" + room + "/*")) {
                String name = String.valueOf(file.getFilename());
                steps.add(new Step(name.replaceFirst("^V(.+?)__.*\\.sql$", "$1"), checksum(file)));
            }
            return steps;
        } catch (IOException problem) {
            throw new UncheckedIOException("the migrations of " + room, problem);
        }
    }

    private static int checksum(Resource file) throws IOException {
        var sum = new CRC32();
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }

    /** What the histories of all rooms told at the first question: one connection instead of two a room. */
    private synchronized Map<String, Set<Step>> applied(Configuration configuration) {
        Map<String, Set<Step>> known = applied;
        if (known == null) {
            try (Connection connection = configuration.getDataSource().getConnection()) {
                known = histories(connection, configuration.getTable());
            } catch (SQLException problem) {
                throw new DatabaseUnavailableException("无法读取数据库的迁移记录：" + problem.getMessage(), problem);
            }
            applied = known;
        }
        return known;
    }

    private static Map<String, Set<Step>> histories(Connection connection, String prefix) throws SQLException {
        Map<String, Set<Step>> histories = new HashMap<>();
        try (var question = connection.prepareStatement("""
                select tablename from pg_tables
                 where schemaname = current_schema() and starts_with(tablename, ?)
                """)) {
            question.setString(1, prefix);
            try (ResultSet tables = question.executeQuery()) {
                while (tables.next()) {
                    String table = tables.getString(1);
                    histories.put(table, history(connection, table));
                }
            }
        }
        return histories;
    }

    /** Without the baseline, which stands for no file; a step that failed has no version that a file could have. */
    private static Set<Step> history(Connection connection, String table) throws SQLException {
        Set<Step> steps = new HashSet<>();
        try (var question = connection.createStatement();
                ResultSet rows = question.executeQuery("""
                select case when success then coalesce(version, 'repeatable') else 'failed' end, coalesce(checksum, 0)
                  from "%s" where type <> 'BASELINE'
                """.formatted(table))) {
            while (rows.next()) {
                steps.add(new Step(rows.getString(1), rows.getInt(2)));
            }
        }
        return steps;
    }
}
