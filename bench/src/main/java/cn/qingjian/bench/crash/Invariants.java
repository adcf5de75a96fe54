package cn.qingjian.bench.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * I1 to I8 of what must hold after any fault, each a number that must be 0, by SQL on the ledger and by what the clients were
 * told. The same questions are put to a damaged ledger, where each must find its damage.
 */
final class Invariants {
    private static final Map<String, String> BY_SQL = new LinkedHashMap<>();

    static {
        BY_SQL.put("I1", "select abs(coalesce(sum(amount), 0)) from ledger.posting");
        BY_SQL.put("I2", """
                select count(*) from filings.filing f
                  left join lateral (select entry, amount from filings.decision where filing = f.id order by id desc limit 1) d on true
                 cross join lateral (select count(*) as legs, coalesce(sum(amount), 0) as total,
                                            coalesce(sum(amount) filter (where subject = '201'), 0) as paid
                                       from ledger.posting where entry = d.entry) p
                 where f.status = 'APPROVED' and (p.legs <> 2 or p.total <> 0 or p.paid <> d.amount)
                """);
        BY_SQL.put("I3", """
                select count(*) from ledger.account a
                  left join (select account, -sum(amount) as amount from ledger.posting where subject = '201' group by account) p
                    on p.account = a.id
                 where a.balance <> coalesce(p.amount, 0)
                """);
        BY_SQL.put("I4", "select count(*) from ledger.account where balance < 0");
        BY_SQL.put("I6", """
                select (select count(*) from (select filing from filings.decision where verdict = 'APPROVE'
                                               group by filing having count(*) > 1) twice)
                     + (select count(*) from ledger.entry e
                         where e.business = 'WITHDRAWAL'
                           and not exists (select 1 from filings.filing f join filings.decision d on d.filing = f.id
                                            where f.number = e.business_no and f.status = 'APPROVED' and d.entry = e.id))
                     + (select count(*) from ledger.entry e left join ledger.payment p on p.entry = e.id
                         where e.business = 'WITHDRAWAL' and p.id is null)
                     + (select count(*) from (select citizen from filings.filing where status = 'APPROVED' and item = 'B08'
                                               group by citizen having count(*) > 1) twice)
                """);
        BY_SQL.put("I7", """
                select (select count(*) from filings.filing f
                         where f.status in ('APPROVED', 'REJECTED')
                           and (select count(*) from audit.entry a
                                 where a.subject = '办件 ' || f.number and a.action in ('已办结', '未批准')) <> 1)
                     + (select count(*) from (select sequence, previous, lag(hash) over (partition by lane order by sequence) as before,
                                                     row_number() over (partition by lane order by sequence) as place from audit.entry) a
                         where a.sequence <> a.place or (a.before is not null and a.before <> a.previous))
                """);
    }

    private Invariants() {}

    /**
     * All eight, by name.
     *
     * @param told what clients were told
     * @param differing how many got two answers that differ
     */
    static Map<String, Long> of(Connection connection, Map<UUID, Journal.Told> told, int differing)
            throws SQLException {
        Map<String, Long> broken = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> one : BY_SQL.entrySet()) {
                broken.put(one.getKey(), number(statement, one.getValue()));
            }
        }
        broken.put("I5", missing(kept(connection), told));
        broken.put("I8", (long) differing);
        return new java.util.TreeMap<>(broken);
    }

    private static long missing(Map<UUID, Kept> kept, Map<UUID, Journal.Told> told) {
        return told.entrySet().stream()
                .filter(one -> !new Kept(
                                one.getValue().number(),
                                one.getValue().approved(),
                                one.getValue().fen())
                        .equals(kept.get(one.getKey())))
                .count();
    }

    /** What is decided, by the clients' keys. */
    static Map<UUID, Kept> kept(Connection connection) throws SQLException {
        Map<UUID, Kept> kept = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select f.key, f.number, f.status, coalesce(d.amount, 0) as amount from filings.filing f
                         cross join lateral (select amount from filings.decision where filing = f.id order by id desc limit 1) d
                         where f.status in ('APPROVED', 'REJECTED')
                        """)) {
            while (row.next()) {
                kept.put(
                        row.getObject("key", UUID.class),
                        new Kept(
                                row.getString("number"),
                                row.getString("status").equals("APPROVED"),
                                row.getLong("amount")));
            }
        }
        return kept;
    }

    static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * A decided filing as the database has it.
     *
     * @param number of the filing
     * @param approved whether it was approved
     * @param fen the amount
     */
    record Kept(String number, boolean approved, long fen) {}
}
