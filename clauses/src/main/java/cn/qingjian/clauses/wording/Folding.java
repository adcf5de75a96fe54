package cn.qingjian.clauses.wording;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Folds single UTF-16 units to the normal form: compatibility forms (NFKC: full-width letters, Kangxi radicals, circled
 * numbers) become plain, letters lower case, and all that is neither letter nor number is dropped.
 */
final class Folding {
    private static final char DROP = 0;
    private static final char EXPAND = 1;
    private static final char ZERO = '〇';
    private static final char[] TABLE = new char[Character.MAX_VALUE + 1];
    private static final Map<Character, String> EXPANSIONS = new HashMap<>();

    static {
        for (int unit = 0; unit < TABLE.length; unit++) {
            TABLE[unit] = fold((char) unit);
        }
        // 二○○五年 is often typed with a circle or a double circle instead of the numeral
        TABLE['○'] = ZERO;
        TABLE['◯'] = ZERO;
    }

    private Folding() {}

    private static char fold(char unit) {
        if (Character.isSurrogate(unit) || (Character.isIdeographic(unit) && unit >= 0x3400 && unit <= 0x9fff)) {
            return unit;
        }
        String normal =
                Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder();
        normal.chars().filter(Folding::isWord).forEach(kept::appendCodePoint);
        if (kept.length() == 1) {
            return kept.charAt(0);
        }
        if (kept.length() == 0) {
            return DROP;
        }
        EXPANSIONS.put(unit, kept.toString());
        return EXPAND;
    }

    private static boolean isWord(int unit) {
        return Character.isLetterOrDigit(unit) || Character.getType(unit) == Character.LETTER_NUMBER;
    }

    /** Writes the normal form of {@code unit} to {@code out} at {@code at}; returns the position after it. */
    static int append(char unit, char[] out, int at) {
        char folded = TABLE[unit];
        if (folded > EXPAND) {
            out[at] = folded;
            return at + 1;
        }
        if (folded == DROP) {
            return at;
        }
        String expansion = EXPANSIONS.getOrDefault(unit, "");
        expansion.getChars(0, expansion.length(), out, at);
        return at + expansion.length();
    }

    /** The greatest number of normal units that one unit becomes. */
    static int widest() {
        return Widest.UNITS;
    }

    private static final class Widest {
        static final int UNITS =
                EXPANSIONS.values().stream().mapToInt(String::length).max().orElse(1);
    }
}
