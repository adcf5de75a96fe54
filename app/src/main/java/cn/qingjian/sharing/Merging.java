package cn.qingjian.sharing;

import cn.qingjian.privacy.Sm3;
import cn.qingjian.sharing.calling.Called;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes one fact of what the sources of a question said. All must have answered, and alike: one that didn't answer leaves
 * the fact open even where another said no.
 */
final class Merging {
    private Merging() {}

    static Fact fact(Question<?> question, List<Called> calls, Duration validity, boolean reused) {
        Called first = calls.getFirst();
        Failure failure = failure(calls);
        Result result = failure == Failure.NONE ? first.result() : failure.result();
        Instant answeredAt = calls.stream().anyMatch(called -> called.answeredAt() == null)
                ? null
                : calls.stream()
                        .map(called -> Objects.requireNonNull(called.answeredAt()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        Instant askedAt = calls.stream()
                .map(Called::askedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Fact(
                question.code(),
                result,
                failure,
                calls.stream().map(called -> called.call().source().label()).collect(Collectors.joining("、")),
                calls.size() == 1 ? first.call().requestId() : first.call().asking(),
                askedAt,
                answeredAt,
                result.answered() ? askedAt.plus(validity) : null,
                hash(calls),
                result == Result.HIT ? first.answer() : Optional.empty(),
                reused);
    }

    private static Failure failure(List<Called> calls) {
        for (Result worst : new Result[] {Result.CONFLICT, Result.TIMEOUT, Result.ERROR}) {
            Optional<Called> bad =
                    calls.stream().filter(called -> called.result() == worst).findFirst();
            if (bad.isPresent()) {
                return bad.get().failure();
            }
        }
        Called first = calls.getFirst();
        return calls.stream()
                        .allMatch(called -> called.result() == first.result()
                                && called.answer().equals(first.answer()))
                ? Failure.NONE
                : Failure.SOURCES_DIFFER;
    }

    private static String hash(List<Called> calls) {
        return calls.size() == 1
                ? calls.getFirst().hash()
                : Sm3.digest(calls.stream().map(Called::hash).collect(Collectors.joining("\n")));
    }
}
