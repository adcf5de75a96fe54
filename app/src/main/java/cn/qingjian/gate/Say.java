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

    /** A written reason where it is broken. */
    public static Finding explainIf(boolean broken, String message, WayOut wayOut) {
        return broken ? explain(message, List.of(), wayOut) : clear();
    }

    /** Opposed where it is broken. */
    public static Finding opposeIf(boolean broken, String message, WayOut wayOut) {
        return broken ? oppose(message, List.of(), wayOut) : clear();
    }

    /** Goes on in a lighter form. */
    public static Finding lighten(Demand to, String message) {
        return lighten(to, message, List.of());
    }

    /** Goes on in a lighter form, and what shows that it can. */
    public static Finding lighten(Demand to, String message, List<Evidence> evidence) {
        return new Finding.Lighten(to, new Why(message, evidence, WayOut.SHORTEN));
    }

    /** What a record must hold and doesn't; nothing to say where nothing is missing. */
    public static Finding missing(List<String> missing, String message) {
        return missing.isEmpty()
                ? clear()
                : oppose(message.formatted(String.join("、", missing)), List.of(), WayOut.CORRECT);
    }

    /** Words of the demand as evidence, without an address of their own. */
    public static Evidence words(String quote) {
        return new Evidence("", quote, "", "");
    }

    /** The same of several. */
    public static List<Evidence> words(List<String> quotes) {
        return quotes.stream().map(Say::words).toList();
    }
}
