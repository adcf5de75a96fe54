package cn.qingjian.datarequests;

import cn.qingjian.gate.Finding.Evidence;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a finding names elements. */
final class Naming {
    private static final int NAMED = 3;

    private Naming() {}

    /** Elements as evidence, each beside what is compared with it. */
    static List<Evidence> evidence(List<Asked> elements, Function<Asked, String> source) {
        return elements.stream()
                .map(one -> new Evidence(one.code(), one.name(), source.apply(one), ""))
                .toList();
    }

    /** The names of the first elements, and that there are more. */
    static String names(List<Asked> elements) {
        return elements.stream().limit(NAMED).map(Asked::name).collect(Collectors.joining("、"))
                + (elements.size() > NAMED ? "等" + elements.size() + "项" : "");
    }
}
