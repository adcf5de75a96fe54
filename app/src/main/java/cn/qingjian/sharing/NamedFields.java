package cn.qingjian.sharing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of an answer in order and leaves out what is absent. */
final class NamedFields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    NamedFields put(String name, @Nullable Object value) {
        if (value instanceof Integer number) {
            fields.put(name, BigDecimal.valueOf(number));
        } else if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    Map<String, Object> map() {
        return Collections.unmodifiableMap(fields);
    }
}
