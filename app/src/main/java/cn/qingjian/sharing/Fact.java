package cn.qingjian.sharing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case fact: what asking brought. It carries an answer if and only if the result is {@link Result#HIT}. It prints without
 * the answer.
 *
 * @param question code of the question
 * @param result how asking ended
 * @param failure why there is no answer, {@link Failure#NONE} for a hit or a miss
 * @param source label of who was asked; several with 、 between
 * @param requestId number of the request, by which the source finds it again
 * @param askedAt when it was asked
 * @param answeredAt when the last source answered; null where one didn't
 * @param validUntil until when the answer may be used again; null unless it is a hit or a miss
 * @param hash SM3 of the answer as received, 64 hexadecimal digits; empty where there was none
 * @param answer what the source holds
 * @param reused whether an earlier answer that is still fresh was taken, so that nobody was asked now
 */
public record Fact(
        String question,
        Result result,
        Failure failure,
        String source,
        String requestId,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant validUntil,
        String hash,
        Optional<Answer> answer,
        boolean reused) {
    /** Name of the field in which decision tables read the result. */
    public static final String RESULT = "结果";

    public Fact {
        if ((result == Result.HIT) != answer.isPresent() || result.answered() != (validUntil != null)) {
            throw new IllegalArgumentException("a fact of result " + result + " can't be so");
        }
    }

    /** The fields by the names of the decision tables; empty unless it is a hit. */
    public Map<String, Object> fields() {
        return answer.map(Answer::fields).orElse(Map.of());
    }

    /** The fields with {@value #RESULT} before them, as a decision table takes the fact. */
    public Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put(RESULT, result.name());
        context.putAll(fields());
        return context;
    }

    /** The answer as its own type; empty unless it is a hit of that question. */
    public <A extends Answer> Optional<A> answer(Class<A> type) {
        return answer.filter(type::isInstance).map(type::cast);
    }

    @Override
    public String toString() {
        return "Fact[" + question + " " + result + (failure == Failure.NONE ? "" : " " + failure) + " " + requestId
                + "]";
    }
}
