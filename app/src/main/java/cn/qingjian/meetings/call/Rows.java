package cn.qingjian.meetings.call;

import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Attendee;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The agenda and the attendees as typed into the form, a row each; nothing in it is to be trusted. What was left wholly blank is
 * dropped, gaps between rows too.
 *
 * @param items a row an agenda item
 * @param guests a row a post
 * @param change {@code items} or {@code guests} for one row more, {@code items-0} for one less; empty where the form is to be saved
 */
public record Rows(
        List<Item> items, List<Guest> guests, @Nullable String change) {
    private static final Pattern CHANGE = Pattern.compile("(items|guests)(-\\d{1,3})?");

    public Rows {
        items = kept(items, Item::blank, dropped("items-", change));
        guests = kept(guests, Guest::blank, dropped("guests-", change));
    }

    /**
     * A row of the agenda.
     *
     * @param topic what is dealt with
     * @param speaker who speaks
     * @param minutes how long
     * @param main {@code on} for the main report
     */
    public record Item(String topic, String speaker, String minutes, String main) {
        /** Without anything typed. */
        public static final Item NONE = new Item("", "", "", "");

        public Item {
            topic = clean(topic);
            speaker = clean(speaker);
            minutes = clean(minutes);
            main = clean(main);
        }

        boolean blank() {
            return equals(NONE);
        }
    }

    /**
     * A row of the attendees.
     *
     * @param unit name of a unit, or of all units of a sort
     * @param post post or name of the person; empty for whoever heads the unit
     * @param joins {@code video} for those who join from where they are, else they come
     * @param items numbers of the agenda items that are theirs
     * @param reason why the unit is needed
     */
    public record Guest(String unit, String post, String joins, String items, String reason) {
        /** Without anything typed. */
        public static final Guest NONE = new Guest("", "", "", "", "");

        /** What is chosen where somebody joins from afar. */
        public static final String VIDEO = "video";

        public Guest {
            unit = clean(unit);
            post = clean(post);
            joins = clean(joins);
            items = clean(items);
            reason = clean(reason);
        }

        boolean blank() {
            return unit.isEmpty() && post.isEmpty() && items.isEmpty() && reason.isEmpty();
        }

        /** Whether they join from where they are. */
        public boolean video() {
            return joins.equals(VIDEO);
        }
    }

    /** Nothing typed yet. */
    public static Rows blank() {
        return new Rows(List.of(), List.of(), null);
    }

    /** The rows of a meeting as it stands. */
    public static Rows of(Meeting.Words words) {
        return new Rows(
                words.agenda().stream().map(Rows::row).toList(),
                words.attendees().stream().map(Rows::row).toList(),
                null);
    }

    private static Item row(AgendaItem item) {
        return new Item(
                item.topic(),
                item.speaker(),
                item.minutes() == 0 ? "" : String.valueOf(item.minutes()),
                item.main() ? "on" : "");
    }

    private static Guest row(Attendee one) {
        return new Guest(
                one.unitName(),
                one.post(),
                one.video() ? Guest.VIDEO : "",
                one.items().stream().map(String::valueOf).collect(Collectors.joining("，")),
                one.reason());
    }

    /** Whether only the rows are to change, and nothing is to be saved. */
    public boolean changing() {
        return change != null && CHANGE.matcher(change).matches();
    }

    /** The agenda's rows to show, a blank one at the end where one more is wanted or there is none. */
    public List<Item> itemRows() {
        return items.isEmpty() || "items".equals(change) ? with(items, Item.NONE) : items;
    }

    /** The attendees' rows to show, a blank one at the end where one more is wanted or there is none. */
    public List<Guest> guestRows() {
        return guests.isEmpty() || "guests".equals(change) ? with(guests, Guest.NONE) : guests;
    }

    /** What the agenda takes in all, as far as it can be read. */
    public int minutes() {
        return items.stream()
                .map(Item::minutes)
                .filter(text -> text.matches("\\d{1,4}"))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static <R> List<R> with(List<R> rows, R more) {
        return Stream.concat(rows.stream(), Stream.of(more)).toList();
    }

    private static <R> List<R> kept(@Nullable List<R> rows, Predicate<R> blank, int dropped) {
        return rows == null
                ? List.of()
                : IntStream.range(0, rows.size())
                        .filter(i -> i != dropped)
                        .mapToObj(rows::get)
                        .filter(row -> row != null && !blank.test(row))
                        .toList();
    }

    /** The place that a change takes out of a table, or -1. */
    private static int dropped(String table, @Nullable String change) {
        return change != null
                        && change.startsWith(table)
                        && CHANGE.matcher(change).matches()
                ? Integer.parseInt(change.substring(table.length()))
                : -1;
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
