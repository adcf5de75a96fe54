package cn.qingjian.people.store;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, their roles and what sign-in needs to know of them. */
@Repository
public class AccountStore {
    private static final String ACCOUNT = """
            select a.id, a.login, a.name, a.post, a.password, a.failures, a.locked_until, a.disabled, a.must_change, a.signed_in_at,
                   u.id as unit_id, u.code, u.name as unit_name, u.kind,
                   array(select role from people.account_role r where r.account_id = a.id order by role) as roles
            from people.account a join people.unit u on u.id = a.unit_id
            """;

    private static final String MATCHING = """
             where a.name ilike :like or a.login ilike :like or u.name ilike :like or a.post ilike :like
            """;

    private final JdbcClient db;

    AccountStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * What sign-in needs to know of an account.
     *
     * @param account the person
     * @param password the encoded password
     * @param failures wrong passwords since the last right one
     * @param lockedUntil end of the lock, null where there is none
     * @param disabled closed by the system administrator
     * @param mustChange the password was given by somebody else
     * @param signedInAt last sign-in, null for never
     */
    public record Credentials(
            Account account,
            String password,
            int failures,
            @Nullable Instant lockedUntil,
            boolean disabled,
            boolean mustChange,
            @Nullable Instant signedInAt) {
        /** Whether sign-in is refused at that time, however right the password. */
        public boolean lockedAt(Instant now) {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }
    }

    /** The account with that key. */
    public Optional<Account> find(long id) {
        return db.sql(ACCOUNT + " where a.id = :id")
                .param("id", id)
                .query(AccountStore::account)
                .optional();
    }

    /** What sign-in needs to know of the account with that sign-in name. */
    public Optional<Credentials> credentials(String login) {
        return db.sql(ACCOUNT + " where a.login = :login")
                .param("login", login)
                .query(AccountStore::credentials)
                .optional();
    }

    /** The people who hold a role and may sign in. */
    public List<Account> holding(Role role) {
        return db.sql(ACCOUNT + """
                         where not a.disabled
                           and exists (select 1 from people.account_role r where r.account_id = a.id and r.role = :role)
                         order by u.position, a.name
                        """)
                .param("role", role.name())
                .query(AccountStore::account)
                .list();
    }

    /** All accounts in the order of their units. */
    public List<Account> all() {
        return db.sql(ACCOUNT + " order by u.position, a.id")
                .query(AccountStore::account)
                .list();
    }

    /** What is known of the account with that key. */
    public Optional<Credentials> credentials(long id) {
        return db.sql(ACCOUNT + " where a.id = :id")
                .param("id", id)
                .query(AccountStore::credentials)
                .optional();
    }

    /** The accounts whose name, sign-in name, unit or post contains the text, in the order of their units. */
    public List<Credentials> search(String text, int offset, int limit) {
        return db.sql(ACCOUNT + MATCHING + " order by u.position, a.id limit :limit offset :offset")
                .param("like", like(text))
                .param("limit", limit)
                .param("offset", offset)
                .query(AccountStore::credentials)
                .list();
    }

    /** How many accounts {@link #search} would find. */
    public long count(String text) {
        return db.sql("select count(*) as n from people.account a join people.unit u on u.id = a.unit_id" + MATCHING)
                .param("like", like(text))
                .query((row, number) -> row.getLong("n"))
                .single();
    }

    private static String like(String text) {
        return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Whether somebody who may sign in works in that unit. */
    public boolean anyoneIn(long unitId) {
        return db.sql("select exists (select 1 from people.account where unit_id = :unit and not disabled) as any_one")
                .param("unit", unitId)
                .query((row, number) -> row.getBoolean("any_one"))
                .single();
    }

    /** Counts a wrong password; at the last attempt the account is locked until that time, and counting starts anew. */
    public void failed(String login, int attempts, Instant now, Instant lockedUntil) {
        db.sql("""
                update people.account
                   set failures = case when failures + 1 >= :attempts then 0 else failures + 1 end,
                       locked_until = case when failures + 1 >= :attempts then :until else locked_until end
                 where login = :login and (locked_until is null or locked_until <= :now)
                """)
                .param("login", login)
                .param("attempts", attempts)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(lockedUntil))
                .update();
    }

    /** Notes a sign-in and forgets earlier wrong passwords. */
    public void signedIn(long id, Instant now) {
        db.sql("update people.account set failures = 0, locked_until = null, signed_in_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Lifts a lock. */
    public void unlock(long id) {
        db.sql("update people.account set failures = 0, locked_until = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Sets an encoded password, and whether its owner must change it first. */
    public void setPassword(long id, String encoded, boolean mustChange) {
        db.sql("""
                update people.account
                   set password = :password, must_change = :must, failures = 0, locked_until = null
                 where id = :id
                """)
                .param("id", id)
                .param("password", encoded)
                .param("must", mustChange)
                .update();
    }

    /** Changes what the system administrator may change of a person. */
    public void change(long id, String name, long unitId, String post) {
        db.sql("update people.account set name = :name, unit_id = :unit, post = :post where id = :id")
                .param("id", id)
                .param("name", name)
                .param("unit", unitId)
                .param("post", post)
                .update();
    }

    /** Closes or opens an account. */
    public void setDisabled(long id, boolean disabled) {
        db.sql("update people.account set disabled = :disabled where id = :id")
                .param("id", id)
                .param("disabled", disabled)
                .update();
    }

    /** Replaces the roles of an account. */
    public void setRoles(long id, Set<Role> roles) {
        db.sql("delete from people.account_role where account_id = :id")
                .param("id", id)
                .update();
        addRoles(id, roles);
    }

    private void addRoles(long id, Set<Role> roles) {
        roles.forEach(role -> db.sql("insert into people.account_role (account_id, role) values (:id, :role)")
                .param("id", id)
                .param("role", role.name())
                .update());
    }

    /** Adds an account with an encoded password and returns its key. */
    public long add(String login, String name, long unitId, String post, String encodedPassword, Set<Role> roles) {
        long id = db.sql("""
                        insert into people.account (login, name, unit_id, post, password)
                        values (:login, :name, :unit, :post, :password) returning id
                        """)
                .param("login", login)
                .param("name", name)
                .param("unit", unitId)
                .param("post", post)
                .param("password", encodedPassword)
                .query((row, number) -> row.getLong("id"))
                .single();
        addRoles(id, roles);
        return id;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var unit = new Unit(
                row.getLong("unit_id"),
                row.getString("code"),
                row.getString("unit_name"),
                Unit.Kind.valueOf(row.getString("kind")));
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Account(
                row.getLong("id"), row.getString("login"), row.getString("name"), unit, row.getString("post"), roles);
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(
                account(row, number),
                row.getString("password"),
                row.getInt("failures"),
                instant(row, "locked_until"),
                row.getBoolean("disabled"),
                row.getBoolean("must_change"),
                instant(row, "signed_in_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
