package cn.qingjian.filings;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what a source says after all agrees with what was taken for true on a commitment. */
final class Agreement {
    private Agreement() {}

    /**
     * Compares; empty where the source still gave no answer. “No record” is an answer only where the item takes it for one, and
     * then contradicts nothing; two sources that differ contradict.
     *
     * @param assumed what the commitment was taken for
     * @param fact what came of asking, as decision tables read it
     * @param mayMiss whether “no record” is an answer too
     */
    static Optional<Boolean> of(Map<String, Object> assumed, Map<String, @Nullable Object> fact, boolean mayMiss) {
        return switch (String.valueOf(fact.get(CaseFiles.RESULT))) {
            case "HIT" ->
                Optional.of(assumed.entrySet().stream()
                        .allMatch(value -> same(value.getValue(), fact.get(value.getKey()))));
            case "MISS" -> mayMiss ? Optional.of(true) : Optional.empty();
            case "CONFLICT" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static boolean same(Object assumed, @Nullable Object said) {
        Optional<BigDecimal> one = number(assumed);
        Optional<BigDecimal> other = said == null ? Optional.empty() : number(said);
        return (one.isPresent() && other.isPresent())
                ? one.get().compareTo(other.get()) == 0
                : Objects.equals(assumed, said);
    }

    private static Optional<BigDecimal> number(Object value) {
        return value instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }
}
