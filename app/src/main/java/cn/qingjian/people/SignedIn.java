package cn.qingjian.people;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** The person of a web session; handlers take it with {@code @AuthenticationPrincipal}. */
public final class SignedIn extends User {
    private static final long serialVersionUID = 1L;
    private final Account account;
    private final boolean mustChange;

    /** Wraps an account for the session; the encoded password is erased by the framework after sign-in. */
    public SignedIn(Account account, String encodedPassword, boolean enabled, boolean unlocked) {
        this(account, encodedPassword, enabled, unlocked, false);
    }

    /** The same, for a person who may have to change the password before anything else. */
    public SignedIn(Account account, String encodedPassword, boolean enabled, boolean unlocked, boolean mustChange) {
        super(account.login(), encodedPassword, enabled, true, true, unlocked, authorities(account));
        this.account = account;
        this.mustChange = mustChange;
    }

    /** Whether the password was given by somebody else and must be changed first. */
    public boolean mustChange() {
        return mustChange;
    }

    /** The person. */
    public Account account() {
        return account;
    }

    private static List<SimpleGrantedAuthority> authorities(Account account) {
        return account.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.name()))
                .toList();
    }
}
