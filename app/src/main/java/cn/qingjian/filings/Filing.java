package cn.qingjian.filings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A filing (办件).
 *
 * @param id our key
 * @param key the key in its address, made before anything was sent
 * @param number the number on its receipt; empty as long as it wasn't handed in
 * @param code by which a stranger who holds the receipt may verify it; empty as long as it has no number
 * @param item code of the item
 * @param digest of the item's version
 * @param citizen key of the person
 * @param employer credit code of the employer for which the person acts; empty for himself
 * @param status where it stands
 * @param answers as typed, by the question's name
 * @param committed codes of the commitments that were signed
 * @param consent key of the consent to look things up; empty for none
 * @param channel by which door it came
 * @param accepted day on which it was accepted, by whose law it is judged
 * @param due last day of the promised time, where a person has it
 * @param startedAt when it was begun
 * @param changedAt when it was changed last
 * @param decidedAt when it was decided
 */
public record Filing(
        long id,
        UUID key,
        Optional<String> number,
        Optional<String> code,
        String item,
        String digest,
        long citizen,
        Optional<String> employer,
        FilingStatus status,
        Map<String, String> answers,
        List<String> committed,
        Optional<String> consent,
        String channel,
        Optional<LocalDate> accepted,
        Optional<LocalDate> due,
        Instant startedAt,
        Instant changedAt,
        Optional<Instant> decidedAt) {
    public Filing {
        answers = Map.copyOf(answers);
        committed = List.copyOf(committed);
    }

    /** The same filing with what handing it in adds. */
    Filing handedIn(
            String number, String code, String digest, LocalDate accepted, LocalDate due, List<String> committed) {
        return new Filing(
                id,
                key,
                Optional.of(number),
                Optional.of(code),
                item,
                digest,
                citizen,
                employer,
                status,
                answers,
                committed,
                consent,
                channel,
                Optional.of(accepted),
                Optional.of(due),
                startedAt,
                changedAt,
                decidedAt);
    }

    /** The same filing, moved on. */
    public Filing moved(FilingStatus to, Instant now, boolean decided) {
        return new Filing(
                id,
                key,
                number,
                code,
                item,
                digest,
                citizen,
                employer,
                to,
                answers,
                committed,
                consent,
                channel,
                accepted,
                due,
                startedAt,
                now,
                decided ? Optional.of(now) : Optional.empty());
    }
}
