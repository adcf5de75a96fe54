package cn.qingjian.filings;

import cn.qingjian.audit.Audit;
import cn.qingjian.filings.store.RatingStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.serviceitems.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 好差评（国办发〔2019〕51号）: one rating a case, of five levels, voluntary, and never to be taken down. The two lowest open a
 * task with a deadline.
 */
@Service
@Transactional
public class Ratings {
    /** The levels, from the lowest. */
    public static final List<String> LEVELS = List.of("非常不满意", "不满意", "基本满意", "满意", "非常满意");

    private static final int BAD = 2;
    private static final int LONGEST = 500;
    private static final String DAYS = "差评整改天数";

    private final RatingStore store;
    private final Policy policy;
    private final Audit audit;
    private final Clock clock;

    Ratings(RatingStore store, Policy policy, Audit audit, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the rating of a case that has ended; errors stand under {@code stars} and {@code words}. */
    public FieldErrors rate(Filing filing, int stars, String words) {
        var errors = new FieldErrors()
                .require(filing.decidedAt().isPresent(), "stars", "办结之后再评价。")
                .require(stars >= 1 && stars <= LEVELS.size(), "stars", "请选择一个满意程度。")
                .require(words.length() <= LONGEST, "words", "最多 %d 个字。".formatted(LONGEST));
        if (errors.isEmpty()) {
            boolean bad = stars <= BAD;
            LocalDate today = LocalDate.now(clock);
            Optional<LocalDate> due = bad
                    ? policy.on(today).number(DAYS).map(days -> today.plusDays(days.longValue()))
                    : Optional.empty();
            errors.require(
                    store.keep(filing.id(), stars, words.strip(), clock.instant(), bad, due),
                    "stars",
                    "这件事已经评价过了，一件事评一次。");
        }
        return errors;
    }

    /** The tasks that bad ratings opened, those due first in front. */
    @Transactional(readOnly = true)
    public List<RatingStore.Task> tasks(boolean closedToo, int offset, int limit) {
        return store.tasks(closedToo, offset, limit);
    }

    /** How many {@link #tasks} finds. */
    @Transactional(readOnly = true)
    public long count(boolean closedToo) {
        return store.count(closedToo);
    }

    /** How many tasks are past their day. */
    @Transactional(readOnly = true)
    public long overdue() {
        return store.overdue(LocalDate.now(clock));
    }

    /**
     * Takes the next step with a bad rating. What the citizen said stays as it is. Errors: {@code words}, and {@code step} where
     * another officer was faster, or there is no such task.
     *
     * @param words what was done
     */
    public FieldErrors take(String number, RatingState.Step step, String words, Account officer) {
        Optional<RatingStore.Task> task = store.lock(number);
        var errors = new FieldErrors()
                .require(
                        task.flatMap(one -> one.state().next())
                                .filter(next -> next == step)
                                .isPresent(),
                        "step",
                        "这一步已经有人做过了，请看现在的情况。")
                .require(!words.isBlank(), "words", "请写明%s。".formatted(step.ask()))
                .require(words.length() <= LONGEST, "words", "最多 %d 个字。".formatted(LONGEST));
        if (errors.isEmpty()) {
            RatingStore.Task one = task.orElseThrow();
            String line = step.to().label() + "：" + words.strip();
            String answer = one.answer().isEmpty() ? line : one.answer() + "\n" + line;
            store.move(one, step.to(), answer, officer.id(), clock.instant());
            audit.record(officer.login(), "差评整改", "办件 " + number, step.to().label());
        }
        return errors;
    }

    /** How many ratings there are, and how many of a hundred are at least 基本满意. */
    @Transactional(readOnly = true)
    public Satisfaction satisfaction() {
        return new Satisfaction(store.stars());
    }

    /** The rating of a case. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<RatingStore.Rating> of(Filing filing) {
        return store.of(filing.id());
    }
}
