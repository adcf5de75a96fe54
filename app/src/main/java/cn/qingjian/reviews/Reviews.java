package cn.qingjian.reviews;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.ParameterBook.Sheet;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.reviews.store.MatterStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for review and what became of it. A room puts a matter up once the gate has let it through, so that no session spends
 * its time on what can't go out, and follows {@link MatterDecided}.
 */
@Service
public class Reviews {
    /** In the keys of all parameters that say whether a class is reviewed. */
    private static final String CLASS = ".mustReview.";

    private static final String RESULT_DAYS = "review.result.days";

    private final MatterStore store;
    private final ParameterBook book;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            MatterStore store,
            ParameterBook book,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a matter up where one of its classes is reviewed under today's parameters and no session has agreed to these very words;
     * tells whether it waits now.
     */
    @Transactional
    public boolean put(Matter matter) {
        Optional<String> needed = AgendaRules.reviewed(matter.classes(), book.on(LocalDate.now(clock), matter.unit()));
        boolean agreed = of(matter.demand())
                .filter(last -> last.agreed(matter.version()))
                .isPresent();
        if (needed.isEmpty() || agreed) {
            return false;
        }
        store.add(matter, name(book.sheet(needed.get()).orElseThrow()), clock.instant());
        String author = people.account(matter.author()).map(Account::login).orElse("");
        audit.record(author, "提请审议", matter.demand().toString(), "第%d稿".formatted(matter.version()));
        return true;
    }

    /** Takes back what waits, whether it is on an agenda or not; nothing happens where nothing waits. */
    @Transactional
    public void withdraw(DemandId demand, String words) {
        store.withdraw(demand, words, clock.instant());
    }

    /**
     * The office finds that the words which came back are as a session had wanted them; they go on without another session. Errors
     * stand under {@code confirm}.
     */
    @Transactional
    public FieldErrors confirm(long matter, Account by) {
        Review review = store.lock(matter).orElseThrow();
        FieldErrors errors = AgendaRules.confirmed(review, by);
        if (errors.isEmpty()) {
            String words = "已按%s的意见改好，不再上会".formatted(seen(review));
            store.decide(matter, null, Verdict.AGREED, words, null, by.id(), clock.instant());
            store.done(matter, clock.instant());
            audit.record(by.login(), "核对审议意见", review.demand().toString(), words);
            events.publishEvent(new MatterDecided(review.demand(), Verdict.AGREED, words, Optional.empty(), by.id()));
        }
        return errors;
    }

    private static String seen(Review review) {
        return review.decisions().reversed().stream()
                .flatMap(one -> one.session().stream())
                .findFirst()
                .map(Decision.Slot::print)
                .orElse("审议");
    }

    /** What waits, by class and then the longest first. */
    public List<Review> waiting() {
        return store.waiting();
    }

    /** The matter with that key. */
    public Optional<Review> find(long matter) {
        return store.find(matter);
    }

    /** The last review of a demand, with all decisions on it; empty where it was never put up. */
    public Optional<Review> of(DemandId demand) {
        return store.latest(demand);
    }

    /** What was decided of a person's matters in the last days, newest first. */
    public List<Review> results(Account author) {
        int days = book.on(LocalDate.now(clock), author.unit().id())
                .limit(RESULT_DAYS)
                .map(limit -> limit.whole())
                .orElse(0);
        return store.decided(
                author.id(), ZonedDateTime.now(clock).minusDays(days).toInstant());
    }

    /** The classes that may have to be reviewed, each with its dated values. */
    public List<Sheet> classes() {
        return book.sheets().stream()
                .filter(sheet -> sheet.entry().key().contains(CLASS))
                .toList();
    }

    /** What a class is called: what stands behind the colon of its parameter's label. */
    public static String name(Sheet sheet) {
        String label = sheet.entry().label();
        return label.substring(label.indexOf('：') + 1);
    }
}
