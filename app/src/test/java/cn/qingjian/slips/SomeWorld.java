package cn.qingjian.slips;

import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.DemandKind;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Parameters;
import cn.qingjian.gate.Rule;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.people.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The world as the rules of a kind of slips see it, and slips that differ in a word or two. */
public final class SomeWorld implements Circumstances {
    /** The day on which all is judged, a Monday. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** An office of the grassroots. */
    public static final Place YUNDU = new Place(1, "云渡区管理部", Unit.Kind.COUNTY_OFFICE);

    /** Another. */
    public static final Place LINXI = new Place(2, "临溪县管理部", Unit.Kind.COUNTY_OFFICE);

    /** A department. */
    public static final Place LOANS = new Place(7, "贷款管理科", Unit.Kind.DEPARTMENT);

    /** Texts that nobody in his right mind would type. */
    public static final List<String> ODD =
            List.of("", "。。。", "\u0000", "\uD83D\uDE00", "x".repeat(5_000), "评".repeat(3_000));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Integer> limits = new HashMap<>();

    /** A world with these limits: keys and values by turns. */
    public static SomeWorld of(Object... pairs) {
        var world = new SomeWorld();
        for (int place = 0; place < pairs.length; place += 2) {
            world.limits.put((String) pairs[place], (Integer) pairs[place + 1]);
        }
        return world;
    }

    /** The same with another limit. */
    public SomeWorld with(String key, int value) {
        var world = new SomeWorld();
        world.limits.putAll(limits);
        world.limits.put(key, value);
        return world;
    }

    /** The same words with some of them changed: names of components and their values by turns. */
    public static <W extends Record> W change(W words, Object... pairs) {
        ObjectNode tree = JSON.valueToTree(words);
        for (int place = 0; place < pairs.length; place += 2) {
            String component = (String) pairs[place];
            if (!tree.has(component)) {
                throw new AssertionError("no component " + component);
            }
            tree.set(component, JSON.valueToTree(pairs[place + 1]));
        }
        @SuppressWarnings("unchecked")
        Class<W> type = (Class<W>) words.getClass();
        return JSON.treeToValue(tree, type);
    }

    /** What a rule says of a demand, in a word. */
    public <D extends Demand> String label(DemandKind<D> kind, String rule, D demand) {
        return finding(kind, rule, demand).label();
    }

    /** What a rule says of a demand. */
    public <D extends Demand> Finding finding(DemandKind<D> kind, String rule, D demand) {
        return kind.rules().stream()
                .filter(one -> one.name().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + rule))
                .check()
                .judge(demand, this);
    }

    /** The findings of all rules that are not clear, by name. */
    public <D extends Demand> Map<String, Finding> telling(DemandKind<D> kind, D demand) {
        Map<String, Finding> telling = new HashMap<>();
        for (Rule<D> rule : kind.rules()) {
            Finding finding = rule.check().judge(demand, this);
            if (!(finding instanceof Finding.Clear)) {
                telling.put(rule.name(), finding);
            }
        }
        return telling;
    }

    /** Person-minutes that are left when all rules have lightened a demand. */
    public <D extends Demand> long granted(DemandKind<D> kind, D demand) {
        D form = demand;
        for (Rule<D> rule : kind.rules()) {
            if (rule.check().judge(form, this) instanceof Finding.Lighten lighten) {
                form = kind.type().cast(lighten.to());
            }
        }
        return asked(kind, form);
    }

    /** Person-minutes that a demand asks. */
    public <D extends Demand> long asked(DemandKind<D> kind, D demand) {
        return kind.measure(demand, parameters()).minutes();
    }

    /** The sum of what each unit bears of a demand. */
    public <D extends Demand> long byUnit(DemandKind<D> kind, D demand) {
        return kind.measure(demand, parameters()).byUnit(demand.bearers()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** So many offices. */
    public static List<Place> offices(int count) {
        return Stream.iterate(1, number -> number + 1)
                .limit(count)
                .map(number -> new Place(number, "第" + number + "管理部", Unit.Kind.COUNTY_OFFICE))
                .toList();
    }

    /** So many lines. */
    public static List<String> lines(int count) {
        return Arrays.asList("一二三四五六七八九十".split("")).subList(0, count);
    }

    @Override
    public LocalDate day() {
        return DAY;
    }

    @Override
    public Parameters parameters() {
        return key -> Optional.ofNullable(limits.get(key))
                .map(value -> new Parameters.Limit(
                        key,
                        BigDecimal.valueOf(value),
                        new LegalBasis("测试", "", LegalBasis.Mark.OWN),
                        LocalDate.of(2020, 1, 1),
                        null));
    }
}
