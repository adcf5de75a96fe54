package cn.qingjian.receptions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a reception was held otherwise than admitted.
 *
 * @param what which line of the list
 * @param admitted as admitted
 * @param real as it was
 */
public record Difference(String what, String admitted, String real) {
    /** All lines that differ, in the order of the list. */
    public static List<Difference> between(Held admitted, Held real) {
        List<Difference> differences = new ArrayList<>();
        compare(differences, "接待对象", admitted, real, held -> Person.labels(sorted(held.guests())));
        compare(differences, "活动项目", admitted, real, held -> String.join("；", held.activities()));
        compare(differences, "时间", admitted, real, Difference::days);
        compare(differences, "场所", admitted, real, Held::place);
        compare(differences, "用餐地点", admitted, real, held -> held.venue().label());
        compare(differences, "陪同人员", admitted, real, held -> Person.labels(sorted(held.companions())));
        compare(differences, "保障人员", admitted, real, held -> Person.labels(sorted(held.support())));
        compare(differences, "工作餐", admitted, real, held -> held.meals() + "次");
        compare(differences, "用车", admitted, real, held -> held.vehicles() + "辆");
        compare(differences, "费用", admitted, real, held -> held.amount().print() + "元");
        compare(
                differences,
                "收取的伙食费、交通费",
                admitted,
                real,
                held -> held.collected().print() + "元");
        compare(differences, "列支科目", admitted, real, held -> held.fund().label());
        compare(differences, "不该有的", admitted, real, Difference::extras);
        return List.copyOf(differences);
    }

    /** Guests who came and whom nobody announced. */
    static List<Person> unannounced(Held admitted, Held real) {
        return real.guests().stream()
                .filter(guest -> admitted.guests().stream()
                        .noneMatch(one ->
                                one.name().equals(guest.name()) && one.unit().equals(guest.unit())))
                .toList();
    }

    /** What was done, when or where otherwise than admitted; to leave an item out, or to end early, is no fault. */
    static List<String> elsewhere(Held admitted, Held real) {
        boolean other = real.from().isBefore(admitted.from()) || real.to().isAfter(admitted.to());
        return Stream.of(
                        real.activities().stream()
                                .filter(item -> !admitted.activities().contains(item))
                                .map(item -> "多了活动：" + item),
                        other ? Stream.of("时间是" + days(real)) : Stream.<String>empty(),
                        real.place().equals(admitted.place())
                                ? Stream.<String>empty()
                                : Stream.of("场所是" + real.place()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static void compare(
            List<Difference> differences, String what, Held admitted, Held real, Function<Held, String> line) {
        String before = line.apply(admitted);
        String after = line.apply(real);
        if (!before.equals(after)) {
            differences.add(new Difference(what, before.isEmpty() ? "没有" : before, after.isEmpty() ? "没有" : after));
        }
    }

    private static List<Person> sorted(List<Person> people) {
        return people.stream().sorted(Comparator.comparing(Person::line)).toList();
    }

    private static String days(Held held) {
        return held.from().equals(held.to()) ? held.from().toString() : held.from() + " 至 " + held.to();
    }

    private static String extras(Held held) {
        return String.join("、", held.extras().stream().map(Extra::label).toList());
    }
}
