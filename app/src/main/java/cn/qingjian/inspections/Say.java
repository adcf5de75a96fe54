package cn.qingjian.inspections;

import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Finding.Why;
import java.util.List;

/** Short forms of the findings, so that a rule reads as one sentence. */
final class Say {
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

    static Evidence words(String quote) {
        return new Evidence("", quote, "", "");
    }
}
