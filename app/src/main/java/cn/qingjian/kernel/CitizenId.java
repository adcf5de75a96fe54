package cn.qingjian.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a resident's identity card (公民身份号码, GB 11643): 17 digits and a check digit after ISO 7064 MOD 11-2, with
 * a date of birth that the calendar knows. It prints masked; {@link #reveal} is for sealing and for questions to other
 * departments alone.
 */
public final class CitizenId {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int REGION = 3;
    private static final int TAIL = 4;
    private static final int SEX = 16;

    private final String number;

    private CitizenId(String number) {
        this.number = number;
    }

    /** Reads a number as typed, full-width digits and a small x allowed; empty where it can't be one. */
    public static Optional<CitizenId> parse(String typed) {
        String number = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT);
        if (!number.matches("[1-9]\\d{16}[\\dX]") || checkDigit(number) != number.charAt(LENGTH - 1)) {
            return Optional.empty();
        }
        try {
            var id = new CitizenId(number);
            return id.birth().getYear() >= 1850 ? Optional.of(id) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The check digit that belongs to the first 17 characters. */
    public static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    /** The date of birth. */
    public LocalDate birth() {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }

    /** Whether its holder is a woman: the 17th digit is even. */
    public boolean female() {
        return (number.charAt(SEX) - '0') % 2 == 0;
    }

    /** The number itself. Never write it to a log, a page or a column in the clear. */
    public String reveal() {
        return number;
    }

    /** As a page shows it: {@code 110***********1234}. */
    public String masked() {
        return number.substring(0, REGION) + "*".repeat(LENGTH - REGION - TAIL) + number.substring(LENGTH - TAIL);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitizenId id && id.number.equals(number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
