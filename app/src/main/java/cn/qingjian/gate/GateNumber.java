package cn.qingjian.gate;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number that every admitted demand bears (一事一码): year, running number and two check digits, such as {@code QJ-2026-00042-17}.
 *
 * @param year the year of admission
 * @param sequence running number inside the year, from 1
 */
public record GateNumber(int year, int sequence) {
    private static final Pattern FORM = Pattern.compile("QJ-(\\d{4})-(\\d{5,7})-(\\d{2})");
    private static final int MODULUS = 97;

    public GateNumber {
        if (year < 2000 || year > 2999 || sequence < 1 || sequence > 9_999_999) {
            throw new IllegalArgumentException("gate number: " + year + "/" + sequence);
        }
    }

    /** Reads a number as typed or scanned; empty where the form or the check digits are wrong. */
    public static Optional<GateNumber> parse(String text) {
        var match = FORM.matcher(text.strip().toUpperCase(java.util.Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        int sequence = Integer.parseInt(match.group(2));
        if (sequence == 0 || Integer.parseInt(match.group(1)) < 2000 || Integer.parseInt(match.group(1)) > 2999) {
            return Optional.empty();
        }
        var number = new GateNumber(Integer.parseInt(match.group(1)), sequence);
        return number.toString().equals(match.group()) ? Optional.of(number) : Optional.empty();
    }

    /** The canonical form, with the check digits of ISO 7064 MOD 97-10. */
    @Override
    public String toString() {
        long body = year * 10_000_000L + sequence;
        int check = (int) (MODULUS + 1 - body % MODULUS * 100 % MODULUS) % MODULUS;
        return "QJ-%d-%05d-%02d".formatted(year, sequence, check);
    }
}
