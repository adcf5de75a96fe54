package cn.qingjian.bench;

import cn.qingjian.Qingjian;
import cn.qingjian.ledger.AccountNo;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in this process with a fresh embedded database, and a way to fill it with very many accounts. */
final class FundApplication implements AutoCloseable {
    private static final int BLOCK = 20_000;

    private final Path data;
    private final ConfigurableApplicationContext context;

    private FundApplication(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    static FundApplication start() throws IOException {
        Path data = Files.createTempDirectory("qingjian-bench");
        return new FundApplication(
                data,
                new SpringApplicationBuilder(Qingjian.class)
                        .run(
                                "--server.port=0",
                                "--qingjian.data=" + data,
                                "--qingjian.demo=false",
                                "--qingjian.provisions.meaning=false",
                                "--qingjian.admin.password=first-password-of-benches"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where its pages are. */
    URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A connection of the owner of the tables, without any limit of time. */
    Connection owner() throws SQLException {
        var details = bean(FlywayConnectionDetails.class);
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    /**
     * Copies so many persons with an account each.
     *
     * @param first key of the first, and of its account
     * @param account the account's columns after {@code id, no, person}, as COPY wants them, by key
     */
    void accounts(long first, int count, String columns, LongFunction<String> account)
            throws SQLException, IOException {
        try (Connection connection = owner()) {
            for (long from = first; from < first + count; from += BLOCK) {
                StringBuilder persons = new StringBuilder();
                StringBuilder accounts = new StringBuilder();
                for (long id = from; id < Math.min(from + BLOCK, first + count); id++) {
                    String key = String.format("\\\\x%016x", id);
                    persons.append(id)
                            .append("\t01\t")
                            .append(key)
                            .append('\t')
                            .append(key)
                            .append('\t')
                            .append(key)
                            .append("\t某*\t990***********0000\t1990-01-01\tf\n");
                    accounts.append(id)
                            .append('\t')
                            .append(AccountNo.of(id))
                            .append('\t')
                            .append(id)
                            .append('\t')
                            .append(account.apply(id))
                            .append('\n');
                }
                copy(
                        connection,
                        "ledger.person (id, document_type, document, document_index, name, masked_name, masked_no, born, female)",
                        persons);
                copy(connection, "ledger.account (id, no, person, " + columns + ")", accounts);
            }
            run(connection, "analyze ledger.person");
            run(connection, "analyze ledger.account");
        }
    }

    static long copy(Connection connection, String table, CharSequence rows) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
    }

    static int run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }

    /** Stops it and clears its data away. */
    @Override
    public void close() throws IOException {
        context.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
