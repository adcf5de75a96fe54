package cn.qingjian.bench;

import cn.qingjian.bench.hall.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database alone does: PostgreSQL's own {@code pgbench} (Debian: {@code postgresql-client}) against the application's
 * server, in tables of its own. One transaction is one instant approval as six statements: a case with a unique key and its facts, a
 * guarded debit of one depositor, a credit of one settlement account, both postings, and an audit row.
 */
final class Pgbench {
    private static final int SECONDS = 15;
    private static final int SETTLEMENT_ACCOUNTS = 1_000;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final String FACTS = "{\"facts\": \"" + "f".repeat(700) + "\"}";

    private Pgbench() {}

    /** Transactions a second with so many clients. */
    static double perSecond(Storage storage, int depositors, int clients)
            throws SQLException, IOException, InterruptedException {
        try (Connection owner = storage.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists alone cascade");
            for (String sql : tables(depositors)) {
                statement.execute(sql);
            }
            String url = owner.getMetaData().getURL();
            Path script = Files.writeString(storage.data().resolve("spread.sql"), script(depositors));
            double rate = run(url, storage, script, clients);
            statement.execute("drop schema alone cascade");
            return rate;
        }
    }

    private static List<String> tables(int depositors) {
        return List.of(
                "create schema alone",
                "create table alone.filing (id bigint generated always as identity primary key, key text not null unique,"
                        + " depositor bigint not null, amount bigint not null, facts jsonb not null)",
                "create table alone.depositor (id bigint primary key, balance bigint not null check (balance >= 0))",
                "create table alone.settlement (id bigint primary key, balance bigint not null)",
                "create table alone.posting (filing text not null, account bigint not null, amount bigint not null)",
                "create index on alone.posting (filing)",
                "create table alone.audit (id bigint generated always as identity primary key, filing text not null,"
                        + " hash text not null)",
                "insert into alone.depositor select n, 1000000000 from generate_series(1, " + depositors + ") n",
                "insert into alone.settlement select n, 0 from generate_series(1, " + SETTLEMENT_ACCOUNTS + ") n",
                "vacuum analyze alone.depositor");
    }

    /** pgbench reads a colon before a letter as a variable, in texts too. */
    private static String script(int depositors) {
        return """
                \\set depositor random(1, %d)
                \\set settlement random(1, %d)
                \\set amount random(1, 10000)
                \\set key random(1, 9000000000000000)
                begin;
                insert into alone.filing (key, depositor, amount, facts) values (cast(:key as text), :depositor, :amount, '%s');
                update alone.depositor set balance = balance - :amount where id = :depositor and balance >= :amount;
                update alone.settlement set balance = balance + :amount where id = :settlement;
                insert into alone.posting values (cast(:key as text), :depositor, -cast(:amount as bigint)), (cast(:key as text), :settlement, :amount);
                insert into alone.audit (filing, hash) values (cast(:key as text), encode(sha256(convert_to(cast(:key as text), 'UTF8')), 'hex'));
                commit;
                """.formatted(depositors, SETTLEMENT_ACCOUNTS, FACTS);
    }

    private static double run(String url, Storage storage, Path script, int clients)
            throws IOException, InterruptedException {
        String port = url.replaceAll(".*:(\\d+)/.*", "$1");
        var builder = new ProcessBuilder(
                "pgbench",
                "-h",
                "127.0.0.1",
                "-p",
                port,
                "-U",
                "qingjian_owner",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(clients),
                "-j",
                "2",
                "-T",
                Integer.toString(SECONDS),
                "-f",
                script.toString(),
                "qingjian");
        builder.environment()
                .put("PGPASSWORD", Files.readString(storage.data().resolve("postgres/qingjian_owner.password")));
        Process process;
        try {
            process = builder.redirectErrorStream(true).start();
        } catch (IOException missing) {
            throw new IOException("pgbench is not on the PATH; on Debian: apt-get install postgresql-contrib", missing);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException(output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
