package cn.qingjian.provisions.library;

import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.Provision;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Watches the terms of provisions: which are about to end, and which have ended. */
@Component
public class Expiries {
    private final LibraryKeeper keeper;
    private final int noticeDays;

    Expiries(LibraryKeeper keeper, @Value("${qingjian.provisions.expiry-notice-days}") int noticeDays) {
        this.keeper = keeper;
        this.noticeDays = noticeDays;
    }

    /**
     * A provision with a term.
     *
     * @param provision what it is
     * @param last the last day on which it holds
     * @param days how many days are left; negative when it is over
     */
    public record Expiry(Provision provision, LocalDate last, long days) {}

    /** How many days before the end a provision is shown. */
    public int noticeDays() {
        return noticeDays;
    }

    /** Those that end within the notice, first first. */
    public List<Expiry> due(LocalDate today) {
        return withTerm(today).stream()
                .filter(expiry -> expiry.days() >= 0 && expiry.days() <= noticeDays)
                .filter(expiry -> expiry.provision().on(today).provides())
                .toList();
    }

    /** Those that have ended, latest first. */
    public List<Expiry> over(LocalDate today) {
        return withTerm(today).stream()
                .filter(expiry -> expiry.days() < 0 && expiry.provision().on(today) == Force.LAPSED)
                .sorted(Comparator.comparing(Expiry::last).reversed())
                .toList();
    }

    private List<Expiry> withTerm(LocalDate today) {
        return keeper.library().provisions().stream()
                .filter(provision -> provision.validity().expires() != null)
                .map(provision -> expiry(provision, today))
                .sorted(Comparator.comparing(Expiry::last))
                .toList();
    }

    private static Expiry expiry(Provision provision, LocalDate today) {
        LocalDate last = Objects.requireNonNull(provision.validity().expires());
        return new Expiry(provision, last, ChronoUnit.DAYS.between(today, last));
    }
}
