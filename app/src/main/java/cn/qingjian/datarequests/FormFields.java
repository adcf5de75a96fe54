package cn.qingjian.datarequests;

import cn.qingjian.kernel.FieldErrors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields of a form and the sums that must come out; what is filled in is judged by these alone.
 *
 * @param fields in the form's order
 * @param sums totals with their parts
 */
public record FormFields(List<Field> fields, List<Sum> sums) {
    public FormFields {
        fields = List.copyOf(fields);
        sums = List.copyOf(sums);
    }

    /**
     * A total and its parts.
     *
     * @param total key of the element that is the sum
     * @param parts keys of the elements that are added
     */
    public record Sum(long total, List<Long> parts) {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /** What is wrong with what has been written so far; what is still empty is no error. */
    public FieldErrors soFar(Map<Long, String> values) {
        var errors = new FieldErrors();
        fields.forEach(field -> value(values, field.element())
                .flatMap(field::problem)
                .ifPresent(problem -> errors.add(field.input(), problem)));
        sums.forEach(sum -> check(sum, values, errors));
        return errors;
    }

    /** The same for what is to be sent: what is required must be there. */
    public FieldErrors whole(Map<Long, String> values) {
        FieldErrors errors = soFar(values);
        fields.stream()
                .filter(field ->
                        field.required() && value(values, field.element()).isEmpty())
                .forEach(field -> errors.add(field.input(), "这一项必填；没有的填 0 或者“无”。"));
        return errors;
    }

    /** A field by the key of its element. */
    public Optional<Field> field(long element) {
        return fields.stream().filter(field -> field.element() == element).findFirst();
    }

    private void check(Sum sum, Map<Long, String> values, FieldErrors errors) {
        List<Optional<BigDecimal>> parts =
                sum.parts().stream().map(part -> number(values, part)).toList();
        Optional<BigDecimal> total = number(values, sum.total());
        if (total.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
            return;
        }
        BigDecimal added = parts.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        errors.require(
                added.compareTo(total.get()) == 0,
                "v" + sum.total(),
                "应等于%s之和%s，现在填的是%s。"
                        .formatted(
                                sum.parts().stream().map(this::name).collect(Collectors.joining("、")),
                                added.toPlainString(),
                                total.get().toPlainString()));
    }

    private String name(long element) {
        return field(element).map(Field::name).orElse("");
    }

    private Optional<BigDecimal> number(Map<Long, String> values, long element) {
        return field(element)
                .filter(field -> field.type().numeric())
                .flatMap(field -> value(values, element)
                        .filter(text ->
                                field.type().problem(text, field.choices()).isEmpty()))
                .map(ElementType::number);
    }

    private static Optional<String> value(Map<Long, String> values, long element) {
        return Optional.ofNullable(values.get(element)).filter(text -> !text.isBlank());
    }
}
