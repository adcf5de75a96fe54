package cn.qingjian.documents;

import cn.qingjian.gate.Finding;
import cn.qingjian.people.Unit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules tell a draft, for tests outside this package. */
public final class Oracle {
    private static final List<String> OFFICES = List.of("云渡区", "石桥区", "临溪县", "望峰县", "柳泉县", "白榆县");

    private Oracle() {}

    /** Names of the rules that have something to say of a draft whose clauses were compared and found nowhere. */
    public static Set<String> told(DocumentDraft draft) {
        World world = World.world().comparing(draft);
        return Kinds.documents().rules().stream()
                .filter(rule -> !(rule.check().judge(draft, world) instanceof Finding.Clear))
                .map(cn.qingjian.gate.Rule::name)
                .collect(Collectors.toSet());
    }

    /** The units to which the sample drafts go. */
    public static List<Unit> units() {
        List<Unit> units = new java.util.ArrayList<>();
        for (int i = 0; i < OFFICES.size(); i++) {
            units.add(new Unit(i + 1L, "o" + i, OFFICES.get(i) + "管理部", Unit.Kind.COUNTY_OFFICE));
            units.add(new Unit(i + 51L, "x" + i, OFFICES.get(i) + "人民政府", Unit.Kind.GOVERNMENT));
        }
        units.add(new Unit(20, "bgs", "办公室", Unit.Kind.DEPARTMENT));
        units.add(new Unit(40, "sjgc", "岚川省住房公积金监管处", Unit.Kind.SUPERIOR));
        units.add(new Unit(41, "gwh", "青禾市住房公积金管理委员会", Unit.Kind.SUPERIOR));
        return units;
    }
}
