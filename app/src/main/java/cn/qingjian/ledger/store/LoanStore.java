package cn.qingjian.ledger.store;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.AccountNo;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.LoanContract;
import cn.qingjian.ledger.LoanPlan;
import cn.qingjian.ledger.LoanStatus;
import cn.qingjian.ledger.RepaymentMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loans, without what of them has fallen due. */
@Repository
public class LoanStore {
    private static final String FILTER = """
             where (:status = '' or status = :status) and (:number = '' or no like :number || '%' or contract_no like :number || '%')
            """;

    private final JdbcClient db;

    LoanStore(JdbcClient db) {
        this.db = db;
    }

    /** The key that the next loan will have: what is sealed is sealed for it. */
    public long next() {
        return db.sql("select nextval(pg_get_serial_sequence('ledger.loan', 'id'))")
                .query(Long.class)
                .single();
    }

    /** Adds a loan under a key of {@link #next}, with nothing owed yet; false where the contract has one. */
    public boolean add(long id, LoanContract contract, byte[] house, String rateKind, LocalDate day, LoanPlan plan) {
        return db.sql("""
                insert into ledger.loan (id, no, borrower, co_borrower, contract_no, house, amount, rate_kind, months, method,
                                         paid_out_on, due_day, planned, rate, level, remaining, next_due, reckoned_from,
                                         monthly_offset) overriding system value
                values (:id, :no, :borrower, :coBorrower, :contract, :house, :amount, :rateKind, :months, :method, :day, :dueDay,
                        :planned, :rate, :level, :remaining, :nextDue, :reckonedFrom, :offset)
                on conflict (contract_no) do nothing
                """)
                        .param("id", id)
                        .param("no", "LN" + AccountNo.of(id))
                        .param("borrower", contract.borrower())
                        .param("coBorrower", contract.coBorrower())
                        .param("contract", contract.contractNo())
                        .param("house", house)
                        .param("amount", contract.amount().fen())
                        .param("rateKind", rateKind)
                        .param("months", contract.months())
                        .param("method", contract.method().code())
                        .param("day", day)
                        .param("dueDay", plan.dueDay())
                        .param("planned", plan.principal().fen())
                        .param("rate", plan.rate())
                        .param("level", plan.level().fen())
                        .param("remaining", plan.left())
                        .param("nextDue", plan.nextDue())
                        .param("reckonedFrom", plan.reckonedFrom())
                        .param("offset", contract.monthlyOffset())
                        .update()
                == 1;
    }

    /** The loan with that key. */
    public Optional<Loan> find(long id) {
        return one("where id = :key", id);
    }

    /** The loan with that key; nobody else changes it until the transaction ends. */
    public Optional<Loan> lock(long id) {
        return one("where id = :key for update", id);
    }

    /** The loan of that number. */
    public Optional<Loan> ofNumber(String no) {
        return one("where no = :key", no);
    }

    private Optional<Loan> one(String where, Object key) {
        return db.sql("select * from ledger.loan " + where)
                .param("key", key)
                .query(LoanStore::loan)
                .optional();
    }

    /** The loans in which any of these people is borrower or borrows with another, newest first. */
    public List<Loan> ofPersons(Collection<Long> persons) {
        return db.sql(
                        "select * from ledger.loan where borrower = any(:persons) or co_borrower = any(:persons) order by id desc")
                .param("persons", persons.toArray(Long[]::new))
                .query(LoanStore::loan)
                .list();
    }

    /** Where the house stands, sealed. */
    public byte[] house(long id) {
        return db.sql("select house from ledger.loan where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("house"))
                .single();
    }

    /** Keeps what is still to fall due, how many instalments have, and the state. */
    public void keep(long id, LoanPlan plan, int billed, LoanStatus status, @Nullable LocalDate settledOn) {
        db.sql("""
                update ledger.loan
                   set planned = :planned, rate = :rate, level = :level, remaining = :remaining, next_due = :nextDue,
                       reckoned_from = :reckonedFrom, product = :product, billed = :billed, status = :status, settled_on = :settled
                 where id = :id
                """)
                .param("planned", plan.principal().fen())
                .param("rate", plan.rate())
                .param("level", plan.level().fen())
                .param("remaining", plan.left())
                .param("nextDue", plan.nextDue())
                .param("reckonedFrom", plan.reckonedFrom())
                .param("product", plan.product())
                .param("billed", billed)
                .param("status", status.name())
                .param("settled", settledOn)
                .param("id", id)
                .update();
    }

    /** Whether instalments are taken out of the accounts first. */
    public void offset(long id, boolean monthly) {
        db.sql("update ledger.loan set monthly_offset = :monthly where id = :id")
                .param("monthly", monthly)
                .param("id", id)
                .update();
    }

    /** Keys of the next open loans behind one with something to do on a day: an instalment falls due, is open, or all of them. */
    public List<Long> toDo(LocalDate day, long behind, boolean all, int limit) {
        return db.sql("""
                select id from ledger.loan l
                 where id > :behind and status in ('NORMAL', 'OVERDUE') and paid_out_on <= :day
                   and (:all or next_due <= :day and planned > 0
                        or exists (select 1 from ledger.instalment i where i.loan = l.id and not i.paid))
                 order by id limit :limit
                """)
                .param("day", day)
                .param("behind", behind)
                .param("all", all)
                .param("limit", limit)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** Loans whose number or contract number begins so, in a state or in all, newest first. */
    public List<Loan> list(Optional<LoanStatus> status, String number, int offset, int limit) {
        return db.sql("select * from ledger.loan " + FILTER + " order by id desc limit :limit offset :offset")
                .param("status", status.map(LoanStatus::name).orElse(""))
                .param("number", literal(number))
                .param("limit", limit)
                .param("offset", offset)
                .query(LoanStore::loan)
                .list();
    }

    /** How many there are of those. */
    public long count(Optional<LoanStatus> status, String number) {
        return db.sql("select count(*) from ledger.loan " + FILTER)
                .param("status", status.map(LoanStatus::name).orElse(""))
                .param("number", literal(number))
                .query(Long.class)
                .single();
    }

    private static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Loan loan(ResultSet row, int number) throws SQLException {
        return new Loan(
                row.getLong("id"),
                row.getString("no"),
                row.getLong("borrower"),
                Optional.ofNullable(row.getObject("co_borrower", Long.class)),
                row.getString("contract_no"),
                new Money(row.getLong("amount")),
                new Money(row.getLong("balance")),
                new Money(row.getLong("overdue")),
                row.getString("rate_kind"),
                row.getInt("months"),
                row.getObject("paid_out_on", LocalDate.class),
                row.getInt("billed"),
                new LoanPlan(
                        RepaymentMethod.of(row.getString("method")),
                        new Money(row.getLong("planned")),
                        row.getLong("rate"),
                        new Money(row.getLong("level")),
                        row.getInt("remaining"),
                        row.getObject("next_due", LocalDate.class),
                        row.getInt("due_day"),
                        row.getObject("reckoned_from", LocalDate.class),
                        row.getLong("product")),
                LoanStatus.valueOf(row.getString("status")),
                row.getBoolean("monthly_offset"),
                Optional.ofNullable(row.getObject("settled_on", LocalDate.class)));
    }
}
