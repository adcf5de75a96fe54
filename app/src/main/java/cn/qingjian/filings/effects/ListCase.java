package cn.qingjian.filings.effects;

import cn.qingjian.ledger.Employer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of employees with what it takes to judge it.
 *
 * @param employer whose employees they are
 * @param answers what was typed beside it, with its types
 * @param fileName what the file was called; its ending tells how it is read
 * @param content as it was handed in
 * @param day by which it is judged
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record ListCase(
        Employer employer, Map<String, @Nullable Object> answers, String fileName, byte[] content, LocalDate day) {
    /** A month that was answered; empty where none was. */
    Optional<YearMonth> month(String question) {
        return answers.get(question) instanceof String month ? Optional.of(YearMonth.parse(month)) : Optional.empty();
    }

    /** A number that was answered; empty where none was. */
    Optional<BigDecimal> number(String question) {
        return answers.get(question) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }
}
