package cn.qingjian.slips;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A form as it was typed, read field by field. Nothing in it is to be trusted; what is wrong is noted under its field, and what
 * was typed stays.
 */
public final class SlipForm {
    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_LINES = 30;

    private final Map<String, List<String>> typed;
    private final FieldErrors errors = new FieldErrors();

    /** A form as it was sent. */
    public SlipForm(Map<String, List<String>> typed) {
        this.typed = new LinkedHashMap<>(typed);
    }

    /** An empty form; a token of its own keeps a form that is sent twice from making two slips. */
    public static SlipForm blank() {
        return new SlipForm(Map.of()).put("token", UUID.randomUUID());
    }

    /** Fills in a field; returns this. */
    public SlipForm put(String field, Object value) {
        typed.put(field, List.of(value.toString()));
        return this;
    }

    /** Fills in a field of several values; returns this. */
    public SlipForm put(String field, Collection<?> values) {
        typed.put(field, values.stream().map(Object::toString).toList());
        return this;
    }

    /** Ticks a box or leaves it; returns this. */
    public SlipForm tick(String field, boolean ticked) {
        return ticked ? put(field, "on") : this;
    }

    /** What is wrong so far. */
    public FieldErrors errors() {
        return errors;
    }

    /** What was typed, or an empty text. */
    public String value(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Whether a value was chosen. */
    public boolean has(String field, Object value) {
        return typed.getOrDefault(field, List.of()).contains(value.toString());
    }

    /** Whether a box is ticked. */
    public boolean flag(String field) {
        return !value(field).isEmpty();
    }

    /** One line, which may be empty. */
    public String line(String field) {
        return text(field, LONGEST);
    }

    /** One line that must be there. */
    public String line(String field, String missing) {
        errors.require(!value(field).isBlank(), field, missing);
        return line(field);
    }

    /** A longer text, which may be empty. */
    public String text(String field) {
        return text(field, LONGEST_TEXT);
    }

    /** A longer text that must be there. */
    public String text(String field, String missing) {
        errors.require(!value(field).isBlank(), field, missing);
        return text(field);
    }

    private String text(String field, int longest) {
        String text = value(field).strip();
        errors.require(text.length() <= longest, field, "不超过%d个字。".formatted(longest));
        return text;
    }

    /** Lines of a longer text, empty ones left out. */
    public List<String> lines(String field) {
        List<String> lines = value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        errors.require(lines.size() <= MOST_LINES, field, "最多%d行。".formatted(MOST_LINES))
                .require(
                        lines.stream().allMatch(line -> line.length() <= LONGEST),
                        field,
                        "每行不超过%d个字。".formatted(LONGEST));
        return lines;
    }

    /** A day that must be there. */
    public LocalDate day(String field, String missing) {
        String text = value(field).strip();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            errors.add(field, text.isEmpty() ? missing : "日期写成 2026-01-31 的样子。");
            return LocalDate.EPOCH;
        }
    }

    /** Two days, the last not before the first, and not longer apart than so many days. */
    public Span span(String from, String to, int longest) {
        LocalDate first = day(from, "请填开始日期。");
        LocalDate last = day(to, "请填结束日期。");
        if (errors.of(from).isEmpty() && errors.of(to).isEmpty()) {
            errors.require(!last.isBefore(first), to, "结束日期早于开始日期。")
                    .require(last.isBefore(first.plusDays(longest)), to, "最长%d天。".formatted(longest));
        }
        return new Span(first, last);
    }

    /**
     * Days from the first to the last.
     *
     * @param from the first
     * @param to the last
     */
    public record Span(LocalDate from, LocalDate to) {}

    /** A whole number; nothing typed is the least. */
    public int count(String field, int least, int most) {
        String text = value(field).strip();
        Optional<Integer> number = text.isEmpty() ? Optional.of(least) : whole(text);
        boolean fine = number.filter(one -> one >= least && one <= most).isPresent();
        errors.require(fine, field, "请填%d到%d的整数。".formatted(least, most));
        return fine ? number.orElse(least) : least;
    }

    /** A number with at most two decimals that must be there. */
    public BigDecimal number(String field, int most) {
        String text = value(field).strip();
        boolean fine =
                text.matches("\\d{1,9}(\\.\\d{1,2})?") && new BigDecimal(text).compareTo(BigDecimal.valueOf(most)) <= 0;
        errors.require(fine, field, "请填0到%d的数，最多两位小数。".formatted(most));
        return fine ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    /** A key that was chosen; empty where none was. */
    public Optional<Long> key(String field) {
        return whole(value(field).strip()).map(Integer::longValue).filter(one -> one > 0);
    }

    /** The units that were chosen among those offered, at least one. */
    public List<Place> places(String field, List<Unit> offered, String missing) {
        List<Place> places = offered.stream()
                .filter(unit -> has(field, unit.id()))
                .map(Place::of)
                .toList();
        errors.require(!places.isEmpty(), field, missing);
        return places;
    }

    /** One of an enumeration's values by its name; the given one where another was typed. */
    public <E extends Enum<E>> E one(String field, E otherwise) {
        return Stream.of(otherwise.getDeclaringClass().getEnumConstants())
                .filter(one -> one.name().equals(value(field)))
                .findFirst()
                .orElse(otherwise);
    }

    /** All of an enumeration's values that were chosen, in its order. */
    public <E extends Enum<E>> List<E> some(String field, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> has(field, one.name()))
                .toList();
    }

    /** The version of the slip that the writer saw. */
    public int seen() {
        return whole(value("version")).orElse(0);
    }

    /** The token of this filling of the form. */
    public UUID token() {
        String text = value("token");
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : UUID.randomUUID();
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
