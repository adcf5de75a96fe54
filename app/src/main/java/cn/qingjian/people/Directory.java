package cn.qingjian.people;

import cn.qingjian.people.store.AccountStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Everyone there is, as administrators see them. */
@Service
public class Directory {
    private final AccountStore accounts;
    private final Clock clock;

    Directory(AccountStore accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A person in the directory.
     *
     * @param account who
     * @param disabled closed by the system administrator
     * @param locked shut out for a while by wrong passwords
     * @param mustChange has a password that somebody else gave
     * @param signedInAt last sign-in, null for never
     */
    public record Listed(
            Account account,
            boolean disabled,
            boolean locked,
            boolean mustChange,
            @Nullable Instant signedInAt) {}

    /** Those whose name, sign-in name, unit or post contains the text, in the order of their units. */
    public List<Listed> search(String text, int offset, int limit) {
        return accounts.search(text, offset, limit).stream().map(this::listed).toList();
    }

    /** How many {@link #search} would find. */
    public long count(String text) {
        return accounts.count(text);
    }

    /** The one with that key. */
    public Optional<Listed> find(long id) {
        return accounts.credentials(id).map(this::listed);
    }

    private Listed listed(AccountStore.Credentials found) {
        return new Listed(
                found.account(),
                found.disabled(),
                found.lockedAt(clock.instant()),
                found.mustChange(),
                found.signedInAt());
    }
}
