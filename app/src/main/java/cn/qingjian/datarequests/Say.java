package cn.qingjian.datarequests;

import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Finding.Why;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Short forms of the findings, so that a rule reads as one sentence. */
final class Say {
    private static final int NAMED = 3;

    private Say() {}

    static Finding clear() {
        return new Finding.Clear();
    }

    static Finding advise(String message, List<Evidence> evidence, WayOut wayOut) {
        return new Finding.Advise(new Why(message, evidence, wayOut));
    }

    static Finding explain(String message, List<Evidence> evidence, WayOut wayOut) {
        return new Finding.Explain(new Why(message, evidence, wayOut));
    }

    static Finding oppose(String message, List<Evidence> evidence, WayOut wayOut) {
        return new Finding.Oppose(new Why(message, evidence, wayOut));
    }

    static Finding lighten(DataRequest to, String message, List<Evidence> evidence) {
        return new Finding.Lighten(to, new Why(message, evidence, WayOut.SHORTEN));
    }

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
