package cn.qingjian.kernel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bad input, told field by field in Chinese; collected in full so that nobody is sent round twice. */
public final class FieldErrors implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, List<String>> messages = new LinkedHashMap<>();

    /** Adds a message beside a field; returns this. */
    public FieldErrors add(String field, String message) {
        messages.computeIfAbsent(field, key -> new ArrayList<>()).add(message);
        return this;
    }

    /** Adds the message unless the condition holds; returns this. */
    public FieldErrors require(boolean condition, String field, String message) {
        return condition ? this : add(field, message);
    }

    /** Adds all messages of others, each beside its own field; returns this. */
    public FieldErrors addAll(FieldErrors others) {
        others.all().forEach((field, words) -> words.forEach(word -> add(field, word)));
        return this;
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** The messages of a field, empty where it has none. */
    public List<String> of(String field) {
        return messages.getOrDefault(field, List.of());
    }

    /** All messages by field, in the order in which they were found. */
    public Map<String, List<String>> all() {
        return Collections.unmodifiableMap(messages);
    }
}
