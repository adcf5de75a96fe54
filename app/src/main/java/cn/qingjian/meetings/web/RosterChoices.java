package cn.qingjian.meetings.web;

import cn.qingjian.meetings.call.Roster;
import cn.qingjian.people.Account;
import cn.qingjian.people.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What the form of a meeting offers to choose from.
 *
 * @param groups units under their headings
 * @param people names of everyone who works here now
 */
public record RosterChoices(List<Group> groups, List<String> people) {
    /**
     * Units of a sort.
     *
     * @param label heading
     * @param units the units, those that stand for many first
     */
    public record Group(String label, List<Choice> units) {}

    /**
     * A unit, or all of a sort.
     *
     * @param key names the list of its posts
     * @param name what is typed
     * @param posts who can be called there
     */
    public record Choice(String key, String name, List<Post> posts) {}

    /**
     * A post.
     *
     * @param value what is typed: the post, or the name where several hold the same
     * @param label the same with the name
     */
    public record Post(String value, String label) {}

    private static final Post HEAD = new Post(Roster.HEAD, "现任负责人");

    static RosterChoices of(Roster roster) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                "成批通知",
                List.of(
                        new Choice("posts-departments", Roster.DEPARTMENTS, List.of(HEAD)),
                        new Choice("posts-offices", Roster.OFFICES, List.of(HEAD)))));
        for (Unit.Kind kind : Unit.Kind.values()) {
            List<Choice> choices = roster.units().stream()
                    .filter(unit -> unit.kind() == kind)
                    .map(unit -> new Choice("posts-" + unit.id(), unit.name(), posts(roster, unit)))
                    .toList();
            if (!choices.isEmpty()) {
                groups.add(new Group(kind.label(), choices));
            }
        }
        return new RosterChoices(
                groups,
                roster.present().stream().map(Account::name).distinct().sorted().toList());
    }

    private static List<Post> posts(Roster roster, Unit unit) {
        List<Account> there = roster.present().stream()
                .filter(one -> one.unit().id() == unit.id())
                .toList();
        List<Post> posts = new ArrayList<>(List.of(HEAD));
        for (Account one : there) {
            boolean shared = there.stream()
                            .filter(other -> other.post().equals(one.post()))
                            .count()
                    > 1;
            posts.add(new Post(shared ? one.name() : one.post(), one.post() + " " + one.name()));
        }
        return posts;
    }

    /** All that can be chosen as a unit. */
    public List<Choice> units() {
        return groups.stream().flatMap(group -> group.units().stream()).toList();
    }

    /** The name of the list of posts of what was typed as a unit, empty where nothing goes by that name. */
    public String posts(String unit) {
        return units().stream()
                .filter(choice -> choice.name().equals(unit))
                .map(Choice::key)
                .findFirst()
                .orElse("");
    }

    /** Whether something can be chosen by that name. */
    public boolean knows(String unit) {
        return units().stream().anyMatch(choice -> choice.name().equals(unit));
    }
}
