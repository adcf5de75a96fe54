package cn.qingjian.serviceitems.table;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A field of a fact as an expression names it, such as {@code 账户.余额}.
 *
 * @param fact name of the fact
 * @param field name of its field
 */
public record Reference(String fact, String field) {
    private static final Pattern NAMED = Pattern.compile("(\\p{IsHan}+)\\.([\\p{IsHan}\\w]+)");

    /** All that an expression names, in their order. */
    public static List<Reference> in(String expression) {
        return NAMED.matcher(expression)
                .results()
                .map(found -> new Reference(found.group(1), found.group(2)))
                .toList();
    }
}
