package cn.qingjian.datarequests.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a form as it was sent; nothing in it is to be trusted.
 *
 * @param form what came
 */
record Typed(Map<String, String> form) {
    private static final Pattern VALUE = Pattern.compile("v(\\d{1,18})");
    private static final Pattern REMARK = Pattern.compile("r(\\d{1,18})");

    /** What was typed, by element. */
    Map<Long, String> values() {
        return under(VALUE);
    }

    /** The department's remarks, by element. */
    Map<Long, String> remarks() {
        return under(REMARK);
    }

    /** The version that the writer saw, 0 where none is named. */
    int seen() {
        String version = form.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** When the page was opened, as it says; the farthest future where it doesn't, which counts as no time at all. */
    Instant opened() {
        String seconds = form.getOrDefault("opened", "");
        return seconds.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : FUTURE;
    }

    /** Whether the button was pressed that sends. */
    boolean sends() {
        return form.containsKey("send");
    }

    /** The office's head, as typed. */
    String head() {
        return form.getOrDefault("head", "").strip();
    }

    /** The key under which it is sent. */
    UUID token() {
        try {
            return UUID.fromString(form.getOrDefault("token", ""));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private static final Instant FUTURE = Instant.parse("9999-01-01T00:00:00Z");

    private Map<Long, String> under(Pattern name) {
        Map<Long, String> values = new LinkedHashMap<>();
        form.forEach((key, value) -> {
            Matcher match = name.matcher(key);
            if (match.matches()) {
                values.put(Long.parseLong(match.group(1)), value);
            }
        });
        return values;
    }
}
