package cn.qingjian.bench.hall;

import cn.qingjian.kernel.BankCard;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.AccountNo;
import cn.qingjian.ledger.DailyRates;
import cn.qingjian.ledger.Person;
import cn.qingjian.privacy.Seal;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * Fills an empty ledger with the first depositors, each with an account and the same balance: sealed as the application seals,
 * copied in blocks, each block an employer with one balanced entry of its own. The bank that is played must have as much as
 * {@link #total}.
 */
public final class Population {
    /** Day of opening and of the one payment in. */
    public static final LocalDate OPENED = LocalDate.of(2026, 7, 1);

    private static final int BLOCK = 1_000;
    private static final int AT_ONCE = 20;
    private static final long BASE = 1_000_000;
    private static final long MONTHLY = 80_000;
    private static final String HEX = "\\\\x";

    private final Connection owner;
    private final Seal seal;
    private final Money balance;

    private Population(Connection owner, Seal seal, Money balance) {
        this.owner = owner;
        this.seal = seal;
        this.balance = balance;
    }

    /** Loads so many, each with that balance; the depositor of number n gets the account with key n + 1. */
    public static void load(Storage storage, int count, Money balance) throws SQLException, IOException {
        try (Connection owner = storage.owner()) {
            owner.setAutoCommit(false);
            var population = new Population(owner, storage.seal(), balance);
            long weight = population.weight();
            for (int from = 0; from < count; from += BLOCK * AT_ONCE) {
                int first = from;
                int employers = Math.ceilDiv(Math.min(count - from, BLOCK * AT_ONCE), BLOCK);
                List<Block> blocks = IntStream.range(0, employers)
                        .parallel()
                        .mapToObj(i ->
                                population.block(first + i * BLOCK, Math.min(count, first + (i + 1) * BLOCK), weight))
                        .toList();
                population.copy(blocks);
                owner.commit();
            }
            population.finish();
            owner.commit();
        }
    }

    /** What so many have together. */
    public static Money total(int count, Money balance) {
        return new Money(balance.fen() * count);
    }

    private long weight() throws SQLException {
        Map<LocalDate, Long> rates = new HashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select since, rate from ledger.rate where kind = 'deposit'")) {
            while (row.next()) {
                rates.put(row.getObject("since", LocalDate.class), row.getLong("rate"));
            }
        }
        return balance.fen() * new DailyRates(rates).cumulated(OPENED);
    }

    private Block block(int from, int to, long weight) {
        var block = new Block(
                new StringBuilder(),
                new StringBuilder(),
                new StringBuilder(),
                new StringBuilder(),
                new StringBuilder());
        int employer = from / BLOCK + 1;
        String code = "91990103MA0B" + String.format("%05d", employer);
        line(
                block.employers,
                employer,
                AccountNo.of(employer),
                "清禾示例单位" + employer,
                code + CreditCode.checkCharacter(code),
                "01",
                10,
                800,
                800,
                OPENED);
        line(block.entries, employer, "KC-" + employer, "REMITTANCE", OPENED, "汇缴入账");
        line(block.postings, employer, 1, "101", balance.fen() * (to - from), "\\N", "\\N");
        for (int number = from; number < to; number++) {
            long key = number + 1L;
            person(block.persons, key, new Depositor(number));
            line(
                    block.accounts,
                    key,
                    AccountNo.of(key),
                    key,
                    employer,
                    "01",
                    BASE,
                    MONTHLY,
                    MONTHLY,
                    2026,
                    OPENED,
                    "2025-01-01",
                    "2026-10-01",
                    balance.fen(),
                    weight,
                    OPENED);
            line(block.postings, employer, number - from + 2, "201", -balance.fen(), key, employer);
        }
        return block;
    }

    private void person(StringBuilder rows, long key, Depositor depositor) {
        CitizenId id = depositor.id();
        String number = id.reveal();
        line(
                rows,
                key,
                "01",
                sealed(number, "ledger.person.document " + key),
                HEX + HexFormat.of().formatHex(seal.index("ledger.person.document", "01" + number)),
                sealed(depositor.name(), "ledger.person.name " + key),
                Person.maskedName(depositor.name()),
                Person.maskedDocument(number),
                id.birth(),
                id.female() ? "t" : "f",
                sealed(depositor.card(), "ledger.person.card " + key),
                BankCard.masked(depositor.card()));
    }

    private String sealed(String plain, String place) {
        return HEX + HexFormat.of().formatHex(seal.close(plain, place));
    }

    private static void line(StringBuilder rows, Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(values[i]);
        }
        rows.append('\n');
    }

    private void copy(List<Block> blocks) throws SQLException, IOException {
        for (Block block : blocks) {
            copy(
                    "employer (id, no, name, credit_code, status, pay_day, employer_ratio, person_ratio, opened_on)",
                    block.employers);
            copy(
                    "person (id, document_type, document, document_index, name, masked_name, masked_no, born, female, card, masked_card)",
                    block.persons);
            copy(
                    "account (id, no, person, employer, status, base, employer_monthly, person_monthly, base_year, opened_on, paid_since, paid_through, balance, weighted, settled_on)",
                    block.accounts);
            copy("entry (id, business_no, business, day, summary)", block.entries);
            copy("posting (entry, line, subject, amount, account, employer)", block.postings);
        }
    }

    private void copy(String table, CharSequence rows) throws SQLException, IOException {
        owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy ledger." + table + " from stdin", new StringReader(rows.toString()));
    }

    /** What is opened and posted from now on comes after what was copied. */
    private void finish() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : List.of("employer", "person", "account", "entry")) {
                statement.execute("select setval(pg_get_serial_sequence('ledger." + table
                        + "', 'id'), (select max(id) from ledger." + table + "))");
                statement.execute("analyze ledger." + table);
            }
            statement.execute("analyze ledger.posting");
        }
    }

    private record Block(
            StringBuilder employers,
            StringBuilder persons,
            StringBuilder accounts,
            StringBuilder entries,
            StringBuilder postings) {}
}
