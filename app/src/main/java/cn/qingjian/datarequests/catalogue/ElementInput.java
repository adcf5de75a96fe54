package cn.qingjian.datarequests.catalogue;

import cn.qingjian.datarequests.ElementType;
import cn.qingjian.kernel.FieldErrors;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element as typed into the form; nothing in it is to be trusted.
 *
 * @param code its code
 * @param name its name
 * @param definition what is counted
 * @param type name of an {@link ElementType}
 * @param measure its measure
 * @param least the smallest number
 * @param most the largest number
 * @param choices the words of which one is chosen, set apart by 、
 * @param provincial {@code on} where it is reported over the provincial platform
 * @param source key of the unit that answers for it
 * @param system code of the own system's value, or empty
 * @param apart {@code on} where it is said not to be the same as one of nearly the same name
 */
public record ElementInput(
        @Nullable String code,
        @Nullable String name,
        @Nullable String definition,
        @Nullable String type,
        @Nullable String measure,
        @Nullable String least,
        @Nullable String most,
        @Nullable String choices,
        @Nullable String provincial,
        @Nullable String source,
        @Nullable String system,
        @Nullable String apart) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DEFINITION = 500;

    /** Nothing typed yet. */
    public static final ElementInput EMPTY =
            new ElementInput(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Reads the form; what is wrong is added to the errors, field by field. */
    public Element.Words read(FieldErrors errors) {
        String title = typed(name);
        ElementType sort = Arrays.stream(ElementType.values())
                .filter(one -> one.name().equals(type))
                .findFirst()
                .orElse(ElementType.INTEGER);
        List<String> words = Arrays.stream(typed(choices).split("[、\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        errors.require(typed(code).matches("[A-Za-z0-9-]{2,20}"), "code", "请写编码，2到20个字母、数字或者短横线，如 GJ-001。")
                .require(!title.isEmpty(), "name", "请写名称。")
                .require(title.length() <= LONGEST_NAME, "name", "名称超过%d个字，请写短些。".formatted(LONGEST_NAME))
                .require(!typed(definition).isEmpty(), "definition", "请写口径：数什么、怎么数，免得各报各的。")
                .require(
                        typed(definition).length() <= LONGEST_DEFINITION,
                        "definition",
                        "口径超过%d个字，请写短些。".formatted(LONGEST_DEFINITION))
                .require(typed(measure).length() <= 10, "measure", "单位最多10个字。")
                .require(sort != ElementType.CHOICE || words.size() >= 2, "choices", "选项至少要两个，用顿号隔开。");
        Optional<BigDecimal> from = number(least, "least", errors);
        Optional<BigDecimal> to = number(most, "most", errors);
        errors.require(from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) <= 0, "most", "最大值比最小值还小，请核对。");
        return new Element.Words(
                typed(code),
                title,
                typed(definition),
                sort,
                typed(measure),
                sort.numeric() ? from : Optional.empty(),
                sort.numeric() ? to : Optional.empty(),
                sort == ElementType.CHOICE ? words : List.of(),
                "on".equals(provincial));
    }

    /** What was typed into a field, cleaned, never null. */
    public static String typed(@Nullable String field) {
        return field == null ? "" : field.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
    }

    private static Optional<BigDecimal> number(@Nullable String text, String field, FieldErrors errors) {
        if (typed(text).isEmpty()) {
            return Optional.empty();
        }
        boolean good = typed(text).matches("-?\\d{1,15}(\\.\\d{1,4})?");
        errors.require(good, field, "请填数字，不限制的留空。");
        return good ? Optional.of(new BigDecimal(typed(text))) : Optional.empty();
    }
}
