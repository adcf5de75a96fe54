package cn.qingjian.datarequests;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How alike two names of data elements are: pairs of neighbouring characters that both have (Dice's coefficient). */
public final class Likeness {
    private Likeness() {}

    /** A name without blanks, brackets, punctuation and widths: what is left tells the thing. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{P}\\p{S}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** From 0 to 100; O(n) in the lengths. */
    public static int percent(String one, String other) {
        String a = key(one);
        String b = key(other);
        if (a.equals(b)) {
            return 100;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= a.length(); i++) {
            pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 2 <= b.length(); i++) {
            String pair = b.substring(i, i + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                shared++;
                pairs.put(pair, left - 1);
            }
        }
        int all = Math.max(0, a.length() - 1) + Math.max(0, b.length() - 1);
        return all == 0 ? 0 : (int) (200L * shared / all);
    }
}
