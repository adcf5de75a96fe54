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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who comes and who speaks, a line each, and finds the people who hold those posts now. */
public final class Roster {
    private static final Pattern LINE =
            Pattern.compile("([^\\s：:#＃]+)\\s*([^：:#＃]*?)\\s*(?:[#＃]([\\d,，、 ]+))?\\s*(?:[：:](.*))?");
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

    /** Lines such as {@code 各县区管理部 主任 #1,2：逾期数据在管理部}; errors stand under {@code attendees}. */
    public List<Attendee> attendees(String text, FieldErrors errors) {
        List<Attendee> found = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> read(line, found, errors));
        errors.require(!found.isEmpty() || !errors.of("attendees").isEmpty(), "attendees", "请写参会人员，一行一个。");
        long different = found.stream().map(Attendee::words).distinct().count();
        errors.require(different == found.size(), "attendees", "有人写了两次，请去掉重复的一行。");
        return found;
    }

    private void read(String line, List<Attendee> found, FieldErrors errors) {
        Matcher match = LINE.matcher(line);
        if (!match.matches()) {
            errors.add("attendees", "“%s”看不懂，请写成“单位 职务：与会议的关系”。".formatted(line));
            return;
        }
        List<Unit> meant = meant(match.group(1));
        errors.require(!meant.isEmpty(), "attendees", "名录里没有“%s”。".formatted(match.group(1)));
        for (Unit unit : meant) {
            add(unit, match, found, errors);
        }
    }

    private void add(Unit unit, Matcher match, List<Attendee> found, FieldErrors errors) {
        String post = match.group(2).isEmpty() ? "负责人" : match.group(2);
        Optional<Account> holder = holder(unit, post);
        if (unit.own() && holder.isEmpty()) {
            errors.add("attendees", "%s现在没有“%s”在岗，可能已经离岗，请改通知在岗的人。".formatted(unit.name(), post));
            return;
        }
        String reason = match.group(4) == null ? "" : match.group(4).strip();
        found.add(attendee(unit, holder, post, items(match.group(3)), reason));
    }

    /** Somebody who comes. */
    public Attendee attendee(Unit unit, Optional<Account> holder, String post, List<Integer> items, String reason) {
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
                2 * road.apply(unit.id()).orElse(0));
    }

    /** Who heads a unit now. */
    public Optional<Account> head(Unit unit) {
        return present.stream()
                .filter(one -> one.unit().id() == unit.id())
                .min(Comparator.comparing((Account one) -> Rank.of(unit.kind(), one.post()))
                        .thenComparing(one -> one.post().contains("副")));
    }

    private Optional<Account> holder(Unit unit, String post) {
        return post.equals("负责人")
                ? head(unit)
                : present.stream()
                        .filter(one -> one.unit().id() == unit.id())
                        .filter(one -> one.post().equals(post) || one.name().equals(post))
                        .findFirst();
    }

    private static List<Integer> items(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\D+"))
                        .filter(part -> !part.isEmpty() && part.length() < 3)
                        .map(Integer::valueOf)
                        .distinct()
                        .toList();
    }

    private List<Unit> meant(String name) {
        return switch (name) {
            case "各科室" -> of(Unit.Kind.DEPARTMENT);
            case "各县区管理部", "各管理部" -> of(Unit.Kind.COUNTY_OFFICE);
            default -> units.stream().filter(unit -> unit.name().equals(name)).toList();
        };
    }

    private List<Unit> of(Unit.Kind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }

    /** Lines such as {@code 逾期催收安排｜彭川｜30}, with 主报告 at the end for a main report; errors stand under {@code agenda}. */
    public List<AgendaItem> agenda(String text, FieldErrors errors) {
        List<AgendaItem> items = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            List<String> parts =
                    Arrays.stream(line.split("[|｜]", -1)).map(String::strip).toList();
            String minutes = parts.size() > 2 ? parts.get(2).replaceFirst("分钟$", "") : "";
            boolean number =
                    minutes.isEmpty() || (minutes.matches("\\d{1,4}") && Integer.parseInt(minutes) <= DAY_OF_MINUTES);
            boolean good = parts.size() >= 2
                    && parts.size() <= 4
                    && number
                    && !parts.getFirst().isEmpty();
            errors.require(good, "agenda", "“%s”看不懂，请写成“议题｜发言人｜分钟”。".formatted(line))
                    .require(line.length() <= LONGEST, "agenda", "一行议题最多%d个字。".formatted(LONGEST));
            if (good) {
                String speaker = parts.get(1);
                items.add(new AgendaItem(
                        parts.getFirst(),
                        minutes.isEmpty() ? 0 : Integer.parseInt(minutes),
                        speaker,
                        named(speaker)
                                .map(one -> Rank.of(one.unit().kind(), one.post()))
                                .orElse(Rank.STAFF),
                        parts.size() == 4 && parts.get(3).equals("主报告")));
            }
        }
        return items;
    }

    /** The agenda as it is typed. */
    public static String print(List<AgendaItem> agenda) {
        var text = new StringBuilder();
        agenda.forEach(item -> text.append("%s｜%s｜%s%s\n"
                .formatted(
                        item.topic(),
                        item.speaker(),
                        item.minutes() == 0 ? "" : String.valueOf(item.minutes()),
                        item.main() ? "｜主报告" : "")));
        return text.toString();
    }

    /** Who comes, as it is typed. */
    public static String printed(List<Attendee> attendees) {
        var text = new StringBuilder();
        attendees.forEach(one -> text.append("%s %s%s：%s\n"
                .formatted(
                        one.unitName(),
                        one.post(),
                        one.items().isEmpty()
                                ? ""
                                : " #" + one.items().toString().replaceAll("[\\[\\] ]", ""),
                        one.reason())));
        return text.toString();
    }
}
