package cn.qingjian.bench.crash;

import cn.qingjian.bench.hall.Answer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Positive controls: damage of each kind that the checks are for, done with the rights of the owner in a transaction that is
 * never committed. A check that doesn't see its damage proves nothing when it sees none.
 */
final class Damage {
    private static final String SOME_PAID =
            "(select d.entry from filings.filing f join filings.decision d on d.filing = f.id where f.status = 'APPROVED' limit 1)";
    private static final Map<String, List<String>> BY_CHECK = new LinkedHashMap<>();

    static {
        BY_CHECK.put("I1", List.of("delete from ledger.posting where line = 1 and entry = " + SOME_PAID));
        BY_CHECK.put("I2", List.of("delete from ledger.posting where line = 2 and entry = " + SOME_PAID));
        BY_CHECK.put("I3", List.of("update ledger.account set balance = balance + 1 where id = 1"));
        BY_CHECK.put(
                "I4",
                List.of(
                        "alter table ledger.account drop constraint account_balance_check",
                        "alter table ledger.account drop constraint account_check",
                        "update ledger.account set balance = -1 where id = 1"));
        BY_CHECK.put(
                "I5",
                List.of(
                        "update filings.filing set status = 'DRAFT' where id = (select min(id) from filings.filing where status = 'APPROVED')"));
        BY_CHECK.put("I6", List.of("""
                insert into filings.decision (filing, verdict, amount, digest, content, entry, at)
                select filing, verdict, amount, digest, content, entry, at from filings.decision where verdict = 'APPROVE' limit 1
                """));
        BY_CHECK.put("I7", List.of("""
                delete from audit.entry where (lane, sequence) in
                       (select lane, max(sequence) / 2 from audit.entry group by lane order by 2 desc limit 1)
                """));
    }

    private final Stage stage;

    Damage(Stage stage) {
        this.stage = stage;
    }

    /** Whether each check finds its damage, by name; I8 and the bank's lost payments included. */
    Map<String, Boolean> each() throws SQLException, IOException {
        Map<String, Boolean> found = new LinkedHashMap<>();
        try (Connection owner = stage.storage().owner()) {
            owner.setAutoCommit(false);
            for (Map.Entry<String, List<String>> one : BY_CHECK.entrySet()) {
                try (Statement statement = owner.createStatement()) {
                    for (String sql : one.getValue()) {
                        statement.execute(sql);
                    }
                }
                Map<String, Long> broken = Invariants.of(owner, stage.journal().told(), 0);
                found.put(one.getKey(), broken.getOrDefault(one.getKey(), 0L) > 0);
                owner.rollback();
            }
            Map<UUID, Invariants.Kept> kept = new LinkedHashMap<>(Invariants.kept(owner));
            kept.put(UUID.randomUUID(), new Invariants.Kept("20260101000000000", true, 1));
            found.put(
                    "lost",
                    BankCheck.of(stage.outside().bank(), kept, stage.opening()).lost() == 1);
        }
        found.put("I8", differingAnswers());
        return found;
    }

    private boolean differingAnswers() throws IOException {
        try (Journal journal = new Journal(stage.storage().data().resolve("journal-control.tsv"))) {
            UUID key = UUID.randomUUID();
            String page = "<h1>已批准</h1>办件编号 <strong class=\"mono\">1</strong>金额</span> <strong>%s</strong>";
            journal.receipt(key, "control", new Answer(200, "/", page.formatted("1.00")));
            journal.receipt(key, "control", new Answer(200, "/", page.formatted("1.01")));
            return journal.differing().size() == 1;
        }
    }

    /** Commits a wrong balance, looks, and puts it right again. */
    boolean whileABalanceIsOff(Callable<Boolean> look) throws Exception {
        try (Connection owner = stage.storage().owner();
                Statement statement = owner.createStatement()) {
            statement.execute("update ledger.account set balance = balance + 1 where id = 1");
            try {
                return look.call();
            } finally {
                statement.execute("update ledger.account set balance = balance - 1 where id = 1");
            }
        }
    }

    /** Lets the bank pay a number once more; its book stays wrong from then on. */
    boolean paidTwice() throws SQLException, IOException, InterruptedException {
        String number = stage.journal().told().values().stream()
                .filter(Journal.Told::approved)
                .map(Journal.Told::number)
                .findFirst()
                .orElseThrow();
        stage.outside().bank().moveUnasked(number, true, 1);
        BankCheck check = stage.bank();
        return check.doubled() == 1 && check.fen() == 1;
    }
}
