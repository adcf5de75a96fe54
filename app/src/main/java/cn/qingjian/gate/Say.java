package cn.qingjian.gate;

import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Finding.WayOut;
import cn.qingjian.gate.Finding.Why;
import java.util.List;

/** Short forms of the findings, so that a rule reads as one sentence. */
public final class Say {
    private Say() {}

    /** Nothing to say. */
    public static Finding clear() {
        return new Finding.Clear();
    }

    /** A hint. */
    public static Finding advise(String message, List<Evidence> evidence, WayOut wayOut) {
        return new Finding.Advise(new Why(message, evidence, wayOut));
    }

    /** May go on with a written reason that a leader accepts. */
    public static Finding explain(String message, List<Evidence> evidence, WayOut wayOut) {
        return new Finding.Explain(new Why(message, evidence, wayOut));
    }

    /** May not go on. */
    public static Finding oppose(String message, List<Evidence> evidence, WayOut wayOut) {
        return new Finding.Oppose(new Why(message, evidence, wayOut));
    }

    /** Goes on in a lighter form. */
    public static Finding lighten(Demand to, String message) {
        return new Finding.Lighten(to, new Why(message, List.of(), WayOut.SHORTEN));
    }

    /** What a record must hold and doesn't; nothing to say where nothing is missing. */
    public static Finding missing(List<String> missing, String message) {
        return missing.isEmpty()
                ? clear()
                : oppose(message.formatted(String.join("、", missing)), List.of(), WayOut.CORRECT);
    }

    /** The demand's own words as evidence. */
    public static List<Evidence> words(List<String> quotes) {
        return quotes.stream().map(quote -> new Evidence("", quote, "", "")).toList();
    }
}
