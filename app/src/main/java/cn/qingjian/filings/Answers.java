package cn.qingjian.filings;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into the types that decision tables compute with, and says in Chinese what can't be read. */
public final class Answers {
    private static final int LONGEST = 500;
    /** The calendar of the library goes on beyond year 9999 and before year 1; nobody's papers do. */
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}-.*");

    private Answers() {}

    /** What is wrong with what was typed to a question; the field is the question's name. */
    public static FieldErrors errors(Item.Question question, String typed) {
        var errors = new FieldErrors();
        if (typed.isBlank()) {
            return errors.require(!question.required(), question.id(), "请回答这一题。");
        }
        return errors.require(typed.length() <= LONGEST, question.id(), "最多 %d 个字。".formatted(LONGEST))
                .require(value(question, typed).isPresent(), question.id(), wanted(question));
    }

    /** The answers with their types, by the question's name; null for what was not answered. */
    public static Map<String, @Nullable Object> typed(List<Item.Question> questions, Map<String, String> answers) {
        Map<String, @Nullable Object> typed = new HashMap<>();
        questions.forEach(question -> typed.put(
                question.id(),
                value(question, answers.getOrDefault(question.id(), "")).orElse(null)));
        return typed;
    }

    private static Optional<Object> value(Item.Question question, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (question.type()) {
            case MONEY -> Money.parse(text).filter(money -> money.signum() > 0).map(Money::yuan);
            case NUMBER -> Money.parse(text).map(Money::yuan).map(BigDecimal::stripTrailingZeros);
            case DATE -> day(text).map(one -> one);
            case MONTH -> month(text).map(YearMonth::toString);
            case YES_NO -> text.equals("是") || text.equals("否") ? Optional.of(text.equals("是")) : Optional.empty();
            case CHOICE -> question.choices().contains(text) ? Optional.of(text) : Optional.empty();
            case TEXT, LIST_FILE -> Optional.of(text);
        };
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text).filter(YEAR.asMatchPredicate()).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(text).filter(YEAR.asMatchPredicate()).map(YearMonth::parse);
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }

    private static String wanted(Item.Question question) {
        return switch (question.type()) {
            case MONEY -> "请填大于 0 的金额，最多两位小数，例如 1500 或 1500.50。";
            case NUMBER -> "请填数字，最多两位小数，例如 12 或 0.08。";
            case DATE -> "请填日期，例如 2026-09-20；要是日历上有的日子。";
            case MONTH -> "请填年月，例如 2026-10。";
            case YES_NO -> "请选择是或否。";
            case CHOICE -> "请从给出的选项里选一个。";
            case TEXT -> "请填写文字。";
            case LIST_FILE -> "请上传清单。";
        };
    }
}
