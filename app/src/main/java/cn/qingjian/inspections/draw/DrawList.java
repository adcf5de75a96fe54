package cn.qingjian.inspections.draw;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is drawn from, in the order in which it is published, and how many.
 *
 * @param units the units that may be drawn
 * @param inspectors the people who may be sent
 * @param take how many units are drawn
 * @param each how many inspectors go to each of them
 */
public record DrawList(List<Candidate> units, List<Inspector> inspectors, int take, int each) {
    public DrawList {
        units = List.copyOf(units);
        inspectors = List.copyOf(inspectors);
    }

    /**
     * A unit that may be drawn.
     *
     * @param key its key
     * @param name its name
     */
    public record Candidate(String key, String name) {}

    /**
     * A person who may be sent.
     *
     * @param key the person's key
     * @param name the person's name
     * @param unit key of the unit where the person works, to which the person is never sent
     */
    public record Inspector(String key, String name, String unit) {}

    /**
     * Why no draw can be made of a list.
     *
     * @param field what is wrong: {@code take}, {@code each}, {@code unit} or {@code inspector}
     * @param message a Chinese sentence
     */
    public record Problem(String field, String message) {}

    /** Why no draw can be made of it; empty where one can. */
    public List<Problem> problems() {
        List<Problem> wrong = Stream.of(
                        problem(take < 1 || take > units.size(), "take", "要抽的单位数应在1到%d之间。".formatted(units.size())),
                        problem(each < 1, "each", "每个单位至少要派一名检查人员。"),
                        problem(repeated(units.stream().map(Candidate::key).toList()), "unit", "同一个单位在名单里出现了两次。"),
                        problem(
                                repeated(inspectors.stream().map(Inspector::key).toList()),
                                "inspector",
                                "同一名检查人员在名单里出现了两次。"),
                        problem(!legible(), "inspector", "名单里的名称不能含有竖线或换行。"),
                        problem(
                                take <= units.size() && (long) take * each > inspectors.size(),
                                "inspector",
                                "检查人员不够：要%d人，名单上只有%d人。".formatted(take * each, inspectors.size())))
                .filter(one -> !one.message().isEmpty())
                .toList();
        return wrong.isEmpty() ? unmanned() : wrong;
    }

    private List<Problem> unmanned() {
        return units.stream()
                .filter(unit -> strangers(unit.key()) < each)
                .map(unit -> new Problem(
                        "inspector",
                        "派往%s的人员不够：检查人员不派回本单位，除去本单位的人只剩%d名。".formatted(unit.name(), strangers(unit.key()))))
                .toList();
    }

    /** The list as the text whose digest is published, line by line. */
    public String text() {
        var text = new StringBuilder("qingjian draw 1\n");
        units.forEach(unit -> text.append("unit|")
                .append(unit.key())
                .append('|')
                .append(unit.name())
                .append('\n'));
        inspectors.forEach(one -> text.append("inspector|")
                .append(one.key())
                .append('|')
                .append(one.name())
                .append('|')
                .append(one.unit())
                .append('\n'));
        return text.append("take|")
                .append(take)
                .append('|')
                .append(each)
                .append('\n')
                .toString();
    }

    private long strangers(String unit) {
        return inspectors.stream().filter(one -> !one.unit().equals(unit)).count();
    }

    private boolean legible() {
        return Stream.of(
                        units.stream().flatMap(one -> Stream.of(one.key(), one.name())),
                        inspectors.stream().flatMap(one -> Stream.of(one.key(), one.name(), one.unit())))
                .flatMap(words -> words)
                .noneMatch(word -> word.contains("|") || word.contains("\n") || word.contains("\r"));
    }

    private static boolean repeated(List<String> keys) {
        Set<String> seen = new HashSet<>();
        return !keys.stream().allMatch(seen::add);
    }

    private static Problem problem(boolean wrong, String field, String message) {
        return new Problem(field, wrong ? message : "");
    }
}
