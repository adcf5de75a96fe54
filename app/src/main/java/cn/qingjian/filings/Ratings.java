package cn.qingjian.filings;

import cn.qingjian.filings.store.RatingStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.serviceitems.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 好差评（国办发〔2019〕51号）: one rating a case, of five levels, voluntary, and never to be taken down. The two lowest open a
 * task with a deadline.
 */
@Service
@Transactional
public class Ratings {
    /** The levels, from the lowest. */
    public static final java.util.List<String> LEVELS = java.util.List.of("非常不满意", "不满意", "基本满意", "满意", "非常满意");

    private static final int BAD = 2;
    private static final int LONGEST = 500;
    private static final String DAYS = "差评整改天数";

    private final RatingStore store;
    private final Policy policy;
    private final Clock clock;

    Ratings(RatingStore store, Policy policy, Clock clock) {
        this.store = store;
        this.policy = policy;
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

    /** The rating of a case. */
    @Transactional(readOnly = true)
    public Optional<RatingStore.Rating> of(Filing filing) {
        return store.of(filing.id());
    }
}
