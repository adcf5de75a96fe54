package cn.qingjian.serviceitems;

import cn.qingjian.kernel.BankCard;
import cn.qingjian.serviceitems.table.Conditions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers that are numbers of bank accounts: which they are, how they are read, and how they are shown to anybody. */
public final class CardAnswers {
    /** What to type, where it isn't such a number. */
    public static final String WANTED = "银行卡号应是 12 到 19 位数字。";

    private static final Pattern NUMBER = Pattern.compile("\\d{12,19}");
    private static final Pattern BLANKS = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);

    private CardAnswers() {}

    /** The question of a form whose answer is the number of a bank account, for what is answered; empty where none is. */
    public static Optional<Item.Question> question(Item item, Map<String, ? extends @Nullable Object> answers) {
        Map<String, @Nullable Object> form = new HashMap<>();
        item.questions().forEach(question -> form.put(question.id(), answers.get(question.id())));
        return item.questions().stream()
                .filter(question -> !question.card().isBlank())
                .filter(question -> Conditions.holds(question.card(), Map.of("申请", form)))
                .findFirst();
    }

    /** The number that was typed, without blanks; empty where it isn't 12 to 19 digits. */
    public static Optional<String> number(String typed) {
        return Optional.of(withoutBlanks(typed)).filter(NUMBER.asMatchPredicate());
    }

    /** As a page shows it: the last four characters, whatever was typed. */
    public static String masked(String typed) {
        return BankCard.masked(withoutBlanks(typed));
    }

    private static String withoutBlanks(String typed) {
        return BLANKS.matcher(typed).replaceAll("");
    }
}
