package cn.qingjian.datarequests;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A data element as a field that somebody fills.
 *
 * @param element key of the element
 * @param code its code
 * @param name its name
 * @param definition what is counted, and how
 * @param type what may be written
 * @param measure its measure, empty where it has none
 * @param least the smallest number
 * @param most the largest number
 * @param choices the words of which one is chosen
 * @param required whether it must be answered
 * @param way how it is answered
 */
public record Field(
        long element,
        String code,
        String name,
        String definition,
        ElementType type,
        String measure,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        List<String> choices,
        boolean required,
        Asked.Way way) {
    public Field {
        choices = List.copyOf(choices);
    }

    /** Name of the field in forms. */
    public String input() {
        return "v" + element;
    }

    /** What is wrong with a value that was written, empty where nothing is. */
    public Optional<String> problem(String value) {
        return type.problem(value, choices)
                .or(() -> type.numeric() ? outside(ElementType.number(value)) : Optional.empty());
    }

    private Optional<String> outside(BigDecimal number) {
        if (least.filter(limit -> number.compareTo(limit) < 0).isPresent()) {
            return Optional.of("不能小于" + least.get().toPlainString() + "。");
        }
        return most.filter(limit -> number.compareTo(limit) > 0).map(limit -> "不能大于" + limit.toPlainString() + "。");
    }

    /** What may be written, in words. */
    public String hint() {
        String range = least.isEmpty() && most.isEmpty()
                ? ""
                : "，" + least.map(one -> "从" + one.toPlainString()).orElse("")
                        + most.map(one -> "到" + one.toPlainString()).orElse("起");
        return type.label() + range + (measure.isEmpty() ? "" : "，单位：" + measure);
    }
}
