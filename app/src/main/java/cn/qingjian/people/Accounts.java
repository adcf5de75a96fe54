package cn.qingjian.people;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.store.AccountStore;
import cn.qingjian.people.store.SessionStore;
import cn.qingjian.people.store.UnitStore;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrators do with accounts; every act is recorded, and ends the sessions that it makes untrue. */
@Service
@Transactional
public class Accounts {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{2,31}");
    private static final int LONGEST_NAME = 40;

    private final AccountStore accounts;
    private final UnitStore units;
    private final SessionStore sessions;
    private final PasswordEncoder encoder;
    private final SignInPolicy policy;
    private final Audit audit;

    Accounts(
            AccountStore accounts,
            UnitStore units,
            SessionStore sessions,
            PasswordEncoder encoder,
            SignInPolicy policy,
            Audit audit) {
        this.accounts = accounts;
        this.units = units;
        this.sessions = sessions;
        this.encoder = encoder;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * What a form says of a person.
     *
     * @param login sign-in name
     * @param name the person's name
     * @param unitId key of the unit
     * @param post the post
     */
    public record Form(String login, String name, long unitId, String post) {}

    /** What became of a form. */
    public sealed interface Saved {
        /** Done; where the account is new, its one-time password, to be shown once. */
        record Done(long id, String oneTimePassword) implements Saved {}

        /** Not done, and why. */
        record Wrong(FieldErrors errors) implements Saved {}
    }

    /** Opens an account without any role, with a password that serves once. */
    public Saved open(Form form, Account actor) {
        String login = form.login().strip().toLowerCase(Locale.ROOT);
        FieldErrors errors = errorsOf(form)
                .require(LOGIN.matcher(login).matches(), "login", "登录名用 3 到 32 个小写字母、数字、点或短横，以字母开头。")
                .require(accounts.credentials(login).isEmpty(), "login", "这个登录名已有人用。");
        if (!errors.isEmpty()) {
            return new Saved.Wrong(errors);
        }
        String password = Passwords.readable();
        long id = accounts.add(
                login, form.name().strip(), form.unitId(), form.post().strip(), encoded(password), Set.of());
        accounts.setPassword(id, encoded(password), true);
        audit.record(actor.login(), "新建账号", "账号 " + id, login);
        return new Saved.Done(id, password);
    }

    /** Changes name, unit and post; the sign-in name stays for ever. */
    public Saved change(Account account, Form form, Account actor) {
        FieldErrors errors = errorsOf(form);
        if (!errors.isEmpty()) {
            return new Saved.Wrong(errors);
        }
        accounts.change(
                account.id(), form.name().strip(), form.unitId(), form.post().strip());
        sessions.end(account.login());
        audit.record(actor.login(), "修改账号", "账号 " + account.id(), account.login());
        return new Saved.Done(account.id(), "");
    }

    /** Closes an account at once, open sessions included. Nobody closes their own. */
    public boolean disable(Account account, Account actor) {
        if (account.id() == actor.id()) {
            return false;
        }
        accounts.setDisabled(account.id(), true);
        sessions.end(account.login());
        audit.record(actor.login(), "停用账号", "账号 " + account.id(), account.login());
        return true;
    }

    /** Opens a closed account again. */
    public void enable(Account account, Account actor) {
        accounts.setDisabled(account.id(), false);
        audit.record(actor.login(), "启用账号", "账号 " + account.id(), account.login());
    }

    /** Gives a password that serves once, and ends every session of the account. */
    public String resetPassword(Account account, Account actor) {
        String password = Passwords.readable();
        accounts.setPassword(account.id(), encoded(password), true);
        sessions.end(account.login());
        audit.record(actor.login(), "重置密码", "账号 " + account.id(), account.login());
        return password;
    }

    /**
     * Gives an account exactly these roles and ends its sessions. Refused where the roles exclude one another, and for one's
     * own account: nobody raises oneself.
     */
    public boolean grant(Account account, Set<Role> roles, Account actor) {
        if (account.id() == actor.id() || !Role.compatible(roles)) {
            return false;
        }
        accounts.setRoles(account.id(), roles);
        sessions.end(account.login());
        String labels = roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        audit.record(actor.login(), "授权", "账号 " + account.id(), labels.isEmpty() ? "收回全部角色" : labels);
        return true;
    }

    /** Lifts the lock that wrong passwords brought. */
    public void unlock(Account account, Account actor) {
        accounts.unlock(account.id());
        audit.record(actor.login(), "解锁账号", "账号 " + account.id(), account.login());
    }

    /** Changes one's own password; empty errors mean done, and every session of the person has ended. */
    public FieldErrors changePassword(Account account, String current, String wished, String repeated) {
        var errors = new FieldErrors();
        String stored = accounts.credentials(account.id())
                .map(AccountStore.Credentials::password)
                .orElse("");
        errors.require(encoder.matches(current, stored), "current", "现在的密码不对。")
                .require(wished.equals(repeated), "repeated", "两次输入的新密码不一样。")
                .require(!wished.equals(current), "wished", "新密码不能和现在的一样。");
        Passwords.judge(wished, account.login(), policy, errors, "wished");
        if (errors.isEmpty()) {
            accounts.setPassword(account.id(), encoded(wished), false);
            sessions.end(account.login());
            audit.record(account.login(), "修改密码", "账号 " + account.id(), "");
        }
        return errors;
    }

    private FieldErrors errorsOf(Form form) {
        return new FieldErrors()
                .require(!form.name().isBlank(), "name", "请填姓名。")
                .require(form.name().length() <= LONGEST_NAME, "name", "姓名最多 " + LONGEST_NAME + " 个字。")
                .require(!form.post().isBlank(), "post", "请填职务或岗位。")
                .require(form.post().length() <= LONGEST_NAME, "post", "职务最多 " + LONGEST_NAME + " 个字。")
                .require(units.find(form.unitId()).filter(Unit::own).isPresent(), "unit", "请选择本中心的一个单位。");
    }

    private String encoded(String password) {
        return Objects.requireNonNull(encoder.encode(password), "an encoder gives a code");
    }
}
