package cn.qingjian.meetings.call;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.meetings.AgendaItem;
import cn.qingjian.meetings.Attendee;
import cn.qingjian.meetings.Rank;
import cn.qingjian.people.Account;
import cn.qingjian.people.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;

/** Reads who comes and who speaks, a row each, and finds the people who hold those posts now. */
public final class Roster {
    /** Whoever heads a unit. */
    public static final String HEAD = "负责人";
    /** All departments, as one row. */
    public static final String DEPARTMENTS = "各科室";
    /** All county offices, as one row. */
    public static final String OFFICES = "各县区管理部";

    private static final int LONGEST = 100;
    private static final int DAY_OF_MINUTES = 1440;

    private final List<Unit> units;
    private final List<Account> present;
    private final LongFunction<OptionalInt> road;

    /**
     * A roster.
     *
     * @param units all units
     * @param present everyone who works here now; who left is not among them
     * @param road minutes one way from a unit to the place of the meeting
     */
    public Roster(List<Unit> units, List<Account> present, LongFunction<OptionalInt> road) {
        this.units = List.copyOf(units);
        this.present = List.copyOf(present);
        this.road = road;
    }

    /** The person of that name, if he works here now. */
    public Optional<Account> named(String name) {
        return present.stream().filter(one -> one.name().equals(name.strip())).findFirst();
    }

    /** All units, in their order. */
    public List<Unit> units() {
        return units;
    }

    /** Everyone who works here now. */
    public List<Account> present() {
        return present;
    }

    /**
     * The people whom rows name; errors stand beside the row and field, {@code guests[0].unit}, or under {@code attendees}.
     *
     * @param agenda how many items the agenda has
     */
    public List<Attendee> attendees(List<Rows.Guest> rows, int agenda, FieldErrors errors) {
        List<Attendee> found = new ArrayList<>();
        errors.require(!rows.isEmpty(), "attendees", "请写参会人员，至少一行。");
        for (int i = 0; i < rows.size(); i++) {
            read(rows.get(i), "guests[%d].".formatted(i), agenda, found, errors);
        }
        return found;
    }

    private void read(Rows.Guest row, String at, int agenda, List<Attendee> found, FieldErrors errors) {
        List<Unit> meant = meant(row.unit());
        errors.require(!row.unit().isEmpty(), at + "unit", "请选择单位。")
                .require(
                        row.unit().isEmpty() || !meant.isEmpty(),
                        at + "unit",
                        "名录里没有“%s”，请从列表里选择。".formatted(row.unit()))
                .require(row.reason().length() <= LONGEST, at + "reason", "最多%d个字。".formatted(LONGEST));
        List<Integer> items = items(row.items());
        boolean known = row.items().matches("(?:\\d{1,2}(?:[,，、\\s]+|$))*")
                && items.stream().allMatch(item -> item >= 1 && item <= agenda);
        errors.require(known, at + "items", agenda == 0 ? "还没有议题。" : "请写议题的序号，1到%d。".formatted(agenda));
        for (Unit unit : meant) {
            add(unit, row, items, at, found, errors);
        }
    }

    private void add(
            Unit unit, Rows.Guest row, List<Integer> items, String at, List<Attendee> found, FieldErrors errors) {
        String post = row.post().isEmpty() ? HEAD : row.post();
        Optional<Account> holder = holder(unit, post);
        if (unit.own() && holder.isEmpty()) {
            errors.add(at + "post", "%s现在没有“%s”在岗，可能已经离岗，请改通知在岗的人。".formatted(unit.name(), post));
            return;
        }
        Attendee one = attendee(unit, holder, post, items, row.reason(), row.video());
        boolean twice = found.stream()
                .anyMatch(other ->
                        other.words().equals(one.words()) && other.account().equals(one.account()));
        errors.require(!twice, at + "post", "%s在上面已经写过，请去掉一行。".formatted(one.words()));
        found.add(one);
    }

    /** Somebody who comes, or joins by video and so has no way to go. */
    public Attendee attendee(
            Unit unit, Optional<Account> holder, String post, List<Integer> items, String reason, boolean video) {
        String title = holder.map(Account::post).orElse(post);
        return new Attendee(
                unit.id(),
                unit.name(),
                unit.kind(),
                holder.map(Account::id),
                title,
                Rank.of(unit.kind(), title),
                items,
                reason,
                video ? 0 : 2 * road.apply(unit.id()).orElse(0),
                video);
    }

    /** Who heads a unit now. */
    public Optional<Account> head(Unit unit) {
        return present.stream()
                .filter(one -> one.unit().id() == unit.id())
                .min(Comparator.comparing((Account one) -> Rank.of(unit.kind(), one.post()))
                        .thenComparing(one -> one.post().contains("副")));
    }

    private Optional<Account> holder(Unit unit, String post) {
        return post.equals(HEAD)
                ? head(unit)
                : present.stream()
                        .filter(one -> one.unit().id() == unit.id())
                        .filter(one -> one.post().equals(post) || one.name().equals(post))
                        .findFirst();
    }

    private static List<Integer> items(String text) {
        return Arrays.stream(text.split("\\D+"))
                .filter(part -> !part.isEmpty() && part.length() < 3)
                .map(Integer::valueOf)
                .distinct()
                .toList();
    }

    private List<Unit> meant(String name) {
        return switch (name) {
            case DEPARTMENTS -> of(Unit.Kind.DEPARTMENT);
            case OFFICES -> of(Unit.Kind.COUNTY_OFFICE);
            default -> units.stream().filter(unit -> unit.name().equals(name)).toList();
        };
    }

    private List<Unit> of(Unit.Kind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }

    /** The items of rows; errors stand beside the row and field, {@code items[0].topic}, or under {@code agenda}. */
    public List<AgendaItem> agenda(List<Rows.Item> rows, FieldErrors errors) {
        List<AgendaItem> items = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            items.add(item(rows.get(i), "items[%d].".formatted(i), errors));
        }
        return items;
    }

    private AgendaItem item(Rows.Item row, String at, FieldErrors errors) {
        boolean number = row.minutes().isEmpty()
                || (row.minutes().matches("\\d{1,4}") && Integer.parseInt(row.minutes()) <= DAY_OF_MINUTES);
        errors.require(!row.topic().isEmpty(), at + "topic", "请写议题。")
                .require(row.topic().length() <= LONGEST, at + "topic", "议题最多%d个字。".formatted(LONGEST))
                .require(!row.speaker().isEmpty(), at + "speaker", "请写发言人。")
                .require(row.speaker().length() <= LONGEST, at + "speaker", "最多%d个字。".formatted(LONGEST))
                .require(number, at + "minutes", "请写分钟数，0到%d。".formatted(DAY_OF_MINUTES));
        return new AgendaItem(
                row.topic(),
                number && !row.minutes().isEmpty() ? Integer.parseInt(row.minutes()) : 0,
                row.speaker(),
                named(row.speaker())
                        .map(one -> Rank.of(one.unit().kind(), one.post()))
                        .orElse(Rank.STAFF),
                row.main().equals("on"));
    }
}
