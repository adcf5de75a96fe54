package cn.qingjian.bank.store;

import cn.qingjian.bank.Receipt;
import cn.qingjian.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Money that came in of its own accord. */
@Repository
public class ReceiptStore {
    private final JdbcClient db;

    ReceiptStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps a receipt; empty where the bank's number is known. */
    public Optional<Long> add(
            String bankNo,
            Money amount,
            LocalDate day,
            byte @Nullable [] payer,
            String maskedPayer,
            String accountNo,
            String code,
            Optional<Long> employer,
            Instant now) {
        return db.sql("""
                insert into bank.receipt (bank_no, amount, day, payer, masked_payer, account_no, credit_code, employer, booked_at)
                values (:bankNo, :amount, :day, :payer, :maskedPayer, :accountNo, :code, :employer, :now)
                on conflict (bank_no) do nothing returning id
                """)
                .param("bankNo", bankNo)
                .param("amount", amount.fen())
                .param("day", day)
                .param("payer", payer)
                .param("maskedPayer", maskedPayer)
                .param("accountNo", accountNo)
                .param("code", code)
                .param("employer", employer.orElse(null))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    /** Says who paid, where that wasn't known. */
    public void name(String bankNo, byte[] payer, String masked, String accountNo, String code) {
        db.sql("""
                update bank.receipt set payer = :payer, masked_payer = :masked, account_no = :accountNo, credit_code = :code
                 where bank_no = :bankNo and payer is null
                """)
                .param("payer", payer)
                .param("masked", masked)
                .param("accountNo", accountNo)
                .param("code", code)
                .param("bankNo", bankNo)
                .update();
    }

    /** Allocates a receipt to an employer; false where it belongs to somebody or there is none. */
    public boolean allocate(long id, long employer, String actor, Instant now) {
        return own(id, "employer", employer, actor, now);
    }

    /** Gives a receipt to a person's account; false where it belongs to somebody or there is none. */
    public boolean give(long id, long account, String actor, Instant now) {
        return own(id, "account", account, actor, now);
    }

    private boolean own(long id, String column, long owner, String actor, Instant now) {
        return db.sql("""
                update bank.receipt set %s = :owner, allocated_by = :actor, allocated_at = :now
                 where id = :id and employer is null and account is null
                """.formatted(column))
                        .param("owner", owner)
                        .param("actor", actor)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The payer, sealed. */
    public Optional<byte[]> payer(long id) {
        return db.sql("select payer from bank.receipt where id = :id and payer is not null")
                .param("id", id)
                .query((row, number) -> row.getBytes("payer"))
                .optional();
    }

    /** The receipt with that key. */
    public Optional<Receipt> find(long id) {
        return db.sql("select * from bank.receipt where id = :id")
                .param("id", id)
                .query(ReceiptStore::receipt)
                .optional();
    }

    /** The receipt of the bank's number. */
    public Optional<Receipt> ofBankNo(String bankNo) {
        return db.sql("select * from bank.receipt where bank_no = :bankNo")
                .param("bankNo", bankNo)
                .query(ReceiptStore::receipt)
                .optional();
    }

    /** Receipts of a day. */
    public List<Receipt> ofDay(LocalDate day) {
        return db.sql("select * from bank.receipt where day = :day order by id")
                .param("day", day)
                .query(ReceiptStore::receipt)
                .list();
    }

    /** Those allocated to nobody, or all; newest first. */
    public List<Receipt> list(boolean unmatched, int offset, int limit) {
        return db.sql("""
                select * from bank.receipt where not :unmatched or (employer is null and account is null)
                 order by id desc limit :limit offset :offset
                """)
                .param("unmatched", unmatched)
                .param("limit", limit)
                .param("offset", offset)
                .query(ReceiptStore::receipt)
                .list();
    }

    /** How many {@link #list} has. */
    public long count(boolean unmatched) {
        return db.sql(
                        "select count(*) from bank.receipt where not :unmatched or (employer is null and account is null)")
                .param("unmatched", unmatched)
                .query(Long.class)
                .single();
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        return new Receipt(
                row.getLong("id"),
                row.getString("bank_no"),
                new Money(row.getLong("amount")),
                row.getObject("day", LocalDate.class),
                row.getString("masked_payer"),
                row.getString("account_no"),
                row.getString("credit_code"),
                Optional.ofNullable(row.getObject("employer", Long.class)),
                Optional.ofNullable(row.getObject("account", Long.class)),
                row.getTimestamp("booked_at").toInstant(),
                Optional.ofNullable(row.getString("allocated_by")));
    }
}
