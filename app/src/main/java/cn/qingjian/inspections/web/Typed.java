package cn.qingjian.inspections.web;

import cn.qingjian.kernel.FieldErrors;
import java.util.List;
import java.util.Map;

/**
 * What was typed into one of a page's forms, and what is wrong with it: the form shows it again, the others stay empty.
 *
 * @param form which form
 * @param errors by field; {@code state} is what stands beside no field
 * @param values what was typed, by field
 */
public record Typed(String form, FieldErrors errors, Map<String, String> values) {
    /** Nothing was typed yet. */
    static final Typed NOTHING = new Typed("", new FieldErrors(), Map.of());

    public Typed {
        values = Map.copyOf(values);
    }

    /** What is wrong with a form. */
    public FieldErrors errors(String which) {
        return is(which) ? errors : NOTHING.errors;
    }

    /** What was typed into a field of a form, or an empty text. */
    public String value(String which, String field) {
        return is(which) ? values.getOrDefault(field, "") : "";
    }

    /** What stands beside no field. */
    public List<String> general() {
        return errors.of("state");
    }

    /** Whether it is this form that was typed into. */
    public boolean is(String which) {
        return form.equals(which);
    }
}
