package cn.qingjian.sharing;

import java.text.Normalizer;
import java.util.Locale;

/** Names of people and employers, compared as registers write them. */
public final class Names {
    private Names() {}

    /** Whether two registers mean the same name: full-width forms, blanks, brackets and the forms of the dot don't count. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\u00B7\\u2022\\u2027\\u30FB\\u2219\\u22C5.]", "·")
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
    }
}
