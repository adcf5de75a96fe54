package cn.qingjian.bank.web;

import cn.qingjian.bank.Collection;
import cn.qingjian.ledger.Payment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** States of orders as the lists of these pages offer and colour them. */
public final class Choices {
    private static final Map<String, String> TAGS = Map.of(
            "PAID",
            "ok",
            "COLLECTED",
            "ok",
            "RETURNED",
            "stop",
            "REFUSED",
            "stop",
            "UNKNOWN",
            "ask",
            "SENT",
            "plain",
            "ORDERED",
            "plain");

    private Choices() {}

    /** States of payments, in their order. */
    public static Map<String, String> payments() {
        Map<String, String> choices = new LinkedHashMap<>();
        Arrays.stream(Payment.Status.values()).forEach(status -> choices.put(status.name(), status.label()));
        return choices;
    }

    /** States of collections, in their order. */
    public static Map<String, String> collections() {
        Map<String, String> choices = new LinkedHashMap<>();
        Arrays.stream(Collection.Status.values()).forEach(status -> choices.put(status.name(), status.label()));
        return choices;
    }

    /** The class of the tag that shows a state. */
    public static String tag(String status) {
        return TAGS.getOrDefault(status, "plain");
    }
}
