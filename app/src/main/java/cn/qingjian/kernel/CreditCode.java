package cn.qingjian.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * The unified social credit code of an employer (统一社会信用代码, GB 32100): 17 characters and a check character.
 *
 * @param code 18 characters of {@value #ALPHABET}
 */
public record CreditCode(String code) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = 18;

    public CreditCode {
        if (!wellFormed(code)) {
            throw new IllegalArgumentException("not a unified social credit code: " + code);
        }
    }

    /** Reads a code as typed, small letters and full-width characters allowed; empty where it can't be one. */
    public static Optional<CreditCode> parse(String typed) {
        String code = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT);
        return wellFormed(code) ? Optional.of(new CreditCode(code)) : Optional.empty();
    }

    /** The check character that belongs to the first 17 characters. */
    public static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    private static boolean wellFormed(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(unit -> ALPHABET.indexOf(unit) >= 0)
                && checkCharacter(code) == code.charAt(LENGTH - 1);
    }

    @Override
    public String toString() {
        return code;
    }
}
