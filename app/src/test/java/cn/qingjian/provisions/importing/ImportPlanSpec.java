package cn.qingjian.provisions.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Clause;
import cn.qingjian.provisions.Level;
import cn.qingjian.provisions.Provision;
import cn.qingjian.provisions.ProvisionText;
import cn.qingjian.provisions.Validity;
import cn.qingjian.provisions.importing.ImportPlan.Item;
import cn.qingjian.provisions.importing.ImportPlan.Known;
import cn.qingjian.provisions.importing.ImportPlan.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class ImportPlanSpec {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private static Reading reading(String place, int id, int day, String words) {
        Provision provision = new Provision(
                "p-" + id,
                "办法" + id,
                Level.NORMATIVE_DOCUMENT,
                "",
                "",
                DAY.plusDays(day),
                "",
                "",
                place,
                Validity.since(DAY));
        return new Reading.Understood(
                place, new ProvisionText(provision, List.of(new Clause("第一条", words, List.of()))), List.of());
    }

    @Provide
    Arbitrary<List<Reading>> imports() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 4);
        Arbitrary<Reading> understood = Combinators.combine(few, few, Arbitraries.of("甲", "乙", "丙"))
                .as((id, day, words) -> reading(id + "-" + day + "-" + words, id, day, words));
        Arbitrary<Reading> not = few.map(n -> new Reading.NotUnderstood("坏文件" + n, "读不出"));
        return Arbitraries.frequencyOf(Tuple.of(6, understood), Tuple.of(1, not))
                .list()
                .ofMaxSize(12);
    }

    private static Map<String, Known> after(ImportPlan plan, Map<String, Known> before) {
        Map<String, Known> known = new HashMap<>(before);
        plan.writes().forEach(text -> known.put(text.provision().id(), ImportPlan.known(text)));
        return known;
    }

    @Property
    void 同样的东西导入两次_第二次什么也不改(@ForAll("imports") List<Reading> readings) {
        Map<String, Known> known = after(ImportPlan.of(readings, Map.of()), Map.of());
        assertThat(ImportPlan.of(readings, known).writes()).isEmpty();
    }

    @Property
    void 顺序不影响结果(@ForAll("imports") List<Reading> readings, @ForAll Random random) {
        List<Reading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, random);
        assertThat(after(ImportPlan.of(shuffled, Map.of()), Map.of()))
                .isEqualTo(after(ImportPlan.of(readings, Map.of()), Map.of()));
    }

    @Property
    void 每一件都有交代(@ForAll("imports") List<Reading> readings) {
        assertThat(ImportPlan.of(readings, Map.of()).items().stream().map(Item::reading))
                .containsExactlyElementsOf(readings);
    }

    @Property
    void 同一件有几份的_取用最新的一份(@ForAll("imports") List<Reading> readings) {
        for (ProvisionText text : ImportPlan.of(readings, Map.of()).writes()) {
            assertThat(readings)
                    .filteredOn(reading -> reading instanceof Reading.Understood one
                            && one.text()
                                    .provision()
                                    .id()
                                    .equals(text.provision().id()))
                    .allSatisfy(reading -> assertThat(((Reading.Understood) reading)
                                    .text()
                                    .provision()
                                    .adopted())
                            .isBeforeOrEqualTo(text.provision().adopted()));
        }
    }

    @Test
    void 旧文本不会替换库中的新文本() {
        Map<String, Known> known = after(ImportPlan.of(List.of(reading("新", 1, 9, "新")), Map.of()), Map.of());
        ImportPlan plan = ImportPlan.of(List.of(reading("旧", 1, 3, "旧")), known);
        assertThat(plan.items()).extracting(Item::outcome).containsExactly(Outcome.OLDER);
        assertThat(plan.items().getFirst().remark()).contains("2024-01-10");
    }

    @Test
    void 同一天的不同文字是更新() {
        Map<String, Known> known = after(ImportPlan.of(List.of(reading("一", 1, 3, "甲")), Map.of()), Map.of());
        assertThat(ImportPlan.of(List.of(reading("二", 1, 3, "乙")), known).items())
                .extracting(Item::outcome)
                .containsExactly(Outcome.CHANGED);
    }
}
