package cn.qingjian.meetings;

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

    /** Words of the call as evidence, without an address of their own. */
    static Evidence words(String quote) {
        return new Evidence("", quote, "", "");
    }

    /** A written reason where it is broken. */
    static Finding explainIf(boolean broken, String message, WayOut wayOut) {
        return broken ? explain(message, List.of(), wayOut) : clear();
    }

    /** Opposed where it is broken. */
    static Finding opposeIf(boolean broken, String message, WayOut wayOut) {
        return broken ? oppose(message, List.of(), wayOut) : clear();
    }
}
