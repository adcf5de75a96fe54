package cn.qingjian.inspections.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The rule for notes that come in after the conclusion (补传): noted before it, and not later than the last day.
 *
 * @param concluded when the inspection was concluded
 * @param last last day on which they are taken in
 */
record LateNote(Instant concluded, LocalDate last) {
    /** Why a note is not taken in; empty where it is. */
    Optional<String> obstacle(Instant taken, LocalDate today) {
        if (!taken.isBefore(concluded)) {
            return Optional.of("检查已反馈结论，以后记的不再收。");
        }
        return today.isAfter(last) ? Optional.of("检查已反馈结论，补传的期限是%s，已经过了。".formatted(last)) : Optional.empty();
    }
}
