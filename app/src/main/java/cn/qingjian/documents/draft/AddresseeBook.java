package cn.qingjian.documents.draft;

import cn.qingjian.documents.Addressee;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the words of an addressee line into units, and suggests what may be meant where there is no such unit. */
public final class AddresseeBook {
    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;：:\\s]+");
    private static final int SUGGESTIONS = 3;
    private static final double ALIKE = 0.3;

    private final List<Unit> units;

    /** A book of these units. */
    public AddresseeBook(List<Unit> units) {
        this.units = List.copyOf(units);
    }

    /**
     * Reads a line such as {@code 各科室、云渡区管理部}.
     *
     * @param outside whether names that stand in no register are meant as they are
     * @param errors gets a message under {@code addressees} for each unknown name
     */
    public List<Addressee> read(String line, boolean outside, FieldErrors errors) {
        Set<Addressee> found = new LinkedHashSet<>();
        for (String name : SEPARATOR.split(line.strip())) {
            if (name.isEmpty()) {
                continue;
            }
            List<Unit> meant = meant(name);
            meant.forEach(unit -> found.add(Addressee.of(unit)));
            if (meant.isEmpty()) {
                found.add(Addressee.unknown(name));
                errors.require(outside, "addressees", unknown(name));
            }
        }
        return List.copyOf(found);
    }

    /** The units that a name means: one unit, or a whole group such as 各科室. */
    private List<Unit> meant(String name) {
        return switch (name.replaceFirst("^(?:中心|市中心|本中心)?各", "各")) {
            case "各科室", "各处室" -> of(Unit.Kind.DEPARTMENT);
            case "各县区管理部", "各管理部", "各县（区）管理部", "各区县管理部" -> of(Unit.Kind.COUNTY_OFFICE);
            case "各县区人民政府", "各县（区）人民政府" ->
                of(Unit.Kind.GOVERNMENT).stream()
                        .filter(unit -> unit.name().endsWith("政府"))
                        .toList();
            default -> units.stream().filter(unit -> unit.name().equals(name)).toList();
        };
    }

    private List<Unit> of(Unit.Kind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }

    private String unknown(String name) {
        String near = units.stream()
                .filter(unit -> alike(unit.name(), name) >= ALIKE)
                .sorted(Comparator.comparingDouble((Unit unit) -> -alike(unit.name(), name)))
                .limit(SUGGESTIONS)
                .map(Unit::name)
                .collect(Collectors.joining("、"));
        return "名录里没有“" + name + "”。" + (near.isEmpty() ? "" : "是不是：" + near + "？") + "确实要发给名录外单位的，请勾选“含名录外单位”。";
    }

    /** The share of neighbouring pairs of characters that two names have in common. */
    private static double alike(String one, String other) {
        Set<String> a = pairs(one);
        Set<String> b = pairs(other);
        long common = a.stream().filter(b::contains).count();
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * common / (a.size() + b.size());
    }

    private static Set<String> pairs(String name) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= name.length(); i++) {
            pairs.add(name.substring(i, i + 2));
        }
        return Set.copyOf(new LinkedHashSet<>(pairs));
    }
}
