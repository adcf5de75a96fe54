package cn.qingjian.bench;

import cn.qingjian.bench.hall.Storage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the database alone does: PostgreSQL's own {@code pgbench} (Debian: {@code postgresql-contrib}) against the application's
 * server, after the application has done its work.
 */
final class Pgbench {
    private static final int SECONDS = 15;
    private static final int SETTLEMENT_ACCOUNTS = 1_000;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final String FACTS = "{\"facts\": \"" + "f".repeat(700) + "\"}";

    private Pgbench() {}

    /**
     * Transactions a second with so many clients, in tables of their own without foreign keys or triggers. One is an instant approval
     * as six statements: a case with a unique key and its facts, a guarded debit of one depositor, a credit of one settlement
     * account, both postings, and an audit row.
     */
    static double spread(Storage storage, int depositors, int clients)
            throws SQLException, IOException, InterruptedException {
        try (Connection owner = storage.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists alone cascade");
            for (String sql : tables(depositors)) {
                statement.execute(sql);
            }
            double rate = run(owner.getMetaData().getURL(), storage, script(depositors), clients);
            statement.execute("drop schema alone cascade");
            return rate;
        }
    }

    /**
     * Transactions a second with so many clients that write what a decision writes, where the application writes it: the entry with its
     * postings, balance and order to the bank, the decision as long as it is on the average, the filing, two steps, an audit row.
     * Nothing is read, reckoned or sealed.
     */
    static double sameWrites(Storage storage, int depositors, int clients)
            throws SQLException, IOException, InterruptedException {
        try (Connection owner = storage.owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select max(filing), cast(avg(octet_length(content)) as int) from filings.decision")) {
            row.next();
            String script = writing(depositors, row.getLong(1), row.getInt(2));
            return run(owner.getMetaData().getURL(), storage, script, clients);
        }
    }

    private static String writing(int depositors, long filings, int content) {
        return """
                \\set account random(1, %d)
                \\set filing random(1, %d)
                \\set amount random(1, 100)
                \\set number random(1, 9000000000000000)
                \\set lane 1000 + :client_id
                begin;
                select id from ledger.post(cast(:number as text), 'WITHDRAWAL', current_date, 'rent', '', null,
                  array['201', '101'], array[cast(:amount as bigint), -cast(:amount as bigint)],
                  array[cast(:account as bigint), null], cast(array[null, null] as bigint[]), cast(array[null, null] as bigint[]),
                  0, array['01'], :account, :amount, decode(repeat('ab', 48), 'hex'), '6222 **** 1234', 'rent') \\gset
                insert into filings.decision (filing, verdict, amount, binding, article, digest, content, entry, at)
                  values (:filing, 'APPROVE', :amount, 'asked for', 'article 24', repeat('d', 64), decode(repeat('ab', %d), 'hex'), :id, now());
                update filings.filing set status = 'APPROVED', changed_at = now(), decided_at = now(), digest = repeat('d', 64),
                  accepted = current_date, due = current_date, committed = '{}' where id = :filing;
                insert into filings.step (filing, at, status, actor, note)
                  values (:filing, now(), 'accepted', 'tables', 'number'), (:filing, now(), 'approved', 'tables', 'paid');
                insert into audit.entry (lane, sequence, at, actor, action, subject, detail, previous, hash)
                  values (:lane, :number, now(), 'citizen', 'approved', cast(:number as text), 'B08',
                  sha256(convert_to(cast(:filing as text), 'UTF8')), sha256(convert_to(cast(:number as text), 'UTF8')));
                commit;
                """.formatted(depositors, filings, content);
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

    private static double run(String url, Storage storage, String text, int clients)
            throws IOException, InterruptedException {
        Path script = Files.writeString(storage.data().resolve("pgbench.sql"), text);
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
