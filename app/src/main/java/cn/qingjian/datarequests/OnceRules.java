package cn.qingjian.datarequests;

import static cn.qingjian.gate.Rule.Question.GENUINE;
import static cn.qingjian.gate.Rule.Question.MERGEABLE;
import static cn.qingjian.gate.Rule.Question.PROVIDED;

import cn.qingjian.datarequests.Asked.Standing;
import cn.qingjian.datarequests.Asked.Way;
import cn.qingjian.gate.Circumstances;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.gate.Rule;
import cn.qingjian.gate.Say;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known or already asked is not asked again (最多报一次): the first rules, so that the others judge what is left. */
final class OnceRules {
    private OnceRules() {}

    static List<Rule<DataRequest>> all() {
        return List.of(
                new Rule<>("已有的数据不再收集只核对", "DS-05", Sources.SHARING, PROVIDED, OnceRules::known),
                new Rule<>("别的表已要的不再要", "ST-06", Sources.ONCE, MERGEABLE, OnceRules::asked),
                new Rule<>("只剩核对的原则上不再发表", "APP-12", Sources.FINGERTIPS, PROVIDED, OnceRules::onlyChecks),
                new Rule<>("不得改个表名重复要数", "EVA-09", Sources.PROMISE, GENUINE, OnceRules::renamed));
    }

    private static Finding known(DataRequest request, Circumstances world) {
        List<Asked> known = typed(request, Standing.KNOWN);
        return known.isEmpty()
                ? Say.clear()
                : Say.lighten(
                        answered(request, Standing.KNOWN, Way.CHECK),
                        "%s已经有了，由系统从来源填好，管理部只核对，不再填写。".formatted(Naming.names(known)),
                        Naming.evidence(
                                known,
                                one -> one.known()
                                        .map(held -> held.source() + "（截至" + held.asOf() + "）")
                                        .orElse("")));
    }

    private static Finding asked(DataRequest request, Circumstances world) {
        List<Asked> asked = typed(request, Standing.ASKED);
        if (asked.isEmpty()) {
            return Say.clear();
        }
        List<Evidence> evidence = Naming.evidence(
                asked,
                one -> one.other()
                        .map(form -> form.number() + "《" + form.title() + "》")
                        .orElse(""));
        if (asked.size() == request.elements().size()) {
            return Say.oppose("要的数据别的表都已经要了，请直接用那里的数据，不发这张表。", evidence, WayOut.DROP);
        }
        return Say.lighten(
                answered(request, Standing.ASKED, Way.OMIT),
                "%s别的有效报表已经向同样的管理部要了，从这张表去掉，请用那张表的数据。".formatted(Naming.names(asked)),
                evidence);
    }

    private static Finding onlyChecks(DataRequest request, Circumstances world) {
        return request.elements().isEmpty() || request.count(Way.TYPE) > 0
                ? Say.clear()
                : Say.explain("去掉已有的和别的表已要的以后，没有要管理部填写的了，请直接查数；确需管理部逐项核对的，书面说明理由。", List.of(), WayOut.DROP);
    }

    /** By the share of what must still be typed that another single form asks under alike names. */
    private static Finding renamed(DataRequest request, Circumstances world) {
        Optional<Limit> near = world.parameters().limit("data.renamed.fieldPercent");
        List<Asked> typed =
                request.elements().stream().filter(one -> one.way() == Way.TYPE).toList();
        if (near.isEmpty() || typed.isEmpty()) {
            return Say.clear();
        }
        Map<String, List<Asked>> byForm = typed.stream()
                .filter(one -> one.alike()
                        .filter(alike -> BigDecimal.valueOf(alike.percent())
                                        .compareTo(near.get().value())
                                >= 0)
                        .isPresent())
                .collect(Collectors.groupingBy(
                        one -> one.alike().map(Asked.Alike::form).orElse("")));
        return byForm.entrySet().stream()
                .max(Comparator.<Map.Entry<String, List<Asked>>>comparingInt(
                                entry -> entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(most -> renamed(most.getKey(), most.getValue(), typed.size(), world))
                .orElseGet(Say::clear);
    }

    private static Finding renamed(String form, List<Asked> alike, int typed, Circumstances world) {
        BigDecimal share = BigDecimal.valueOf(Math.round(alike.size() * 100.0 / typed));
        String message =
                "要填的%d项里有%d项（%s%%）和%s要的相同或者只是换了名称，请用那张表的数据；确实不是一回事的，说明区别。".formatted(typed, alike.size(), share, form);
        List<Evidence> evidence = Naming.evidence(
                alike, one -> one.alike().map(Asked.Alike::field).orElse(""));
        if (reaches(world, "data.renamed.explainShare", share)) {
            return Say.explain(message, evidence, WayOut.MERGE);
        }
        return reaches(world, "data.renamed.adviseShare", share)
                ? Say.advise(message, evidence, WayOut.MERGE)
                : Say.clear();
    }

    private static boolean reaches(Circumstances world, String key, BigDecimal share) {
        return world.parameters()
                .limit(key)
                .filter(limit -> share.compareTo(limit.value()) >= 0)
                .isPresent();
    }

    private static List<Asked> typed(DataRequest request, Standing standing) {
        return request.elements().stream()
                .filter(one -> one.way() == Way.TYPE && one.standing() == standing)
                .toList();
    }

    private static DataRequest answered(DataRequest request, Standing standing, Way way) {
        return request.with(request.elements().stream()
                .map(one -> one.way() == Way.TYPE && one.standing() == standing ? one.by(way) : one)
                .toList());
    }
}
