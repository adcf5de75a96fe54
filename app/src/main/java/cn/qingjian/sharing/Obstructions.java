package cn.qingjian.sharing;

import cn.qingjian.sharing.calling.Breakers;
import cn.qingjian.sharing.calling.Endpoints;
import cn.qingjian.sharing.store.StatisticsStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** 堵点: where sharing is slow, fails or isn't there, counted from the records of the calls; no personal data. */
@Service
public class Obstructions {
    private static final int LAST = 50;

    private final Questions questions;
    private final Endpoints endpoints;
    private final Breakers breakers;
    private final StatisticsStore store;
    private final Clock clock;

    Obstructions(Questions questions, Endpoints endpoints, Breakers breakers, StatisticsStore store, Clock clock) {
        this.questions = questions;
        this.endpoints = endpoints;
        this.breakers = breakers;
        this.store = store;
        this.clock = clock;
    }

    /** Every source over the last days, those with most fallbacks first. */
    public List<Health> of(int days) {
        Map<String, Counts> counts =
                store.counts(since(days)).stream().collect(Collectors.toMap(Counts::source, Function.identity()));
        return questions.sources().stream()
                .map(source -> new Health(
                        source,
                        questions.all().stream()
                                .filter(question -> question.sheet().sources().contains(source))
                                .map(question -> question.label())
                                .toList(),
                        endpoints.of(source).isPresent(),
                        breakers.standing(source),
                        counts.getOrDefault(source.code(), Counts.none(source.code()))))
                .sorted(Comparator.comparingLong(
                        (Health health) -> -health.counts().fallbacks()))
                .toList();
    }

    /** The source with that code. */
    public Optional<Source> source(String code) {
        return questions.sources().stream()
                .filter(source -> source.code().equals(code))
                .findFirst();
    }

    /** The last calls of a source that brought no usable answer, newest first, at most {@value #LAST}. */
    public List<Failed> lastFailures(Source source, int days) {
        return store.failures(source.code(), since(days), LAST).stream()
                .map(row -> new Failed(
                        row.at(),
                        questions.find(row.question()).map(Question::label).orElse(row.question()),
                        row.failure(),
                        row.took(),
                        row.requestId()))
                .toList();
    }

    private Instant since(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    /**
     * One source.
     *
     * @param source who
     * @param questions labels of what is asked there
     * @param connected whether it is connected
     * @param breaker how its breaker stands in this process
     * @param counts what was counted
     */
    public record Health(
            Source source, List<String> questions, boolean connected, Breakers.Standing breaker, Counts counts) {}

    /**
     * What was counted of one source.
     *
     * @param source its code
     * @param calls calls that left the house
     * @param answered those that were answered usably: a hit, a miss, or a conflict of two sources
     * @param timeouts those without an answer in time
     * @param fallbacks facts that a person or a commitment had to stand in for: time-outs, errors and conflicts, calls that
     *     never left the house among them
     * @param median delay that half of the calls didn't exceed
     * @param slow delay that 95 % of the calls didn't exceed, time-outs counted with the time waited
     */
    public record Counts(
            String source, long calls, long answered, long timeouts, long fallbacks, Duration median, Duration slow) {
        static Counts none(String source) {
            return new Counts(source, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);
        }

        /** Answered calls in per mille of all; empty where there was no call. */
        public Optional<Long> success() {
            return calls == 0 ? Optional.empty() : Optional.of(answered * 1_000 / calls);
        }
    }

    /**
     * One call that brought no usable answer.
     *
     * @param at when
     * @param question label of what was asked
     * @param failure why
     * @param took how long it took
     * @param requestId by which the source finds it again
     */
    public record Failed(Instant at, String question, Failure failure, Duration took, String requestId) {}
}
