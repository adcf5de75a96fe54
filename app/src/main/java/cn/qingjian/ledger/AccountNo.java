package cn.qingjian.ledger;

import cn.qingjian.kernel.CheckDigit;

/** Numbers of accounts: eleven digits and a check digit (Luhn), so that a slip of the finger is no other account. */
public final class AccountNo {
    private static final int DIGITS = 11;

    private AccountNo() {}

    /** The number of a running number below 10^11. */
    public static String of(long running) {
        String digits = String.format("%0" + DIGITS + "d", running);
        if (digits.length() != DIGITS) {
            throw new IllegalArgumentException("too large for the number of an account: " + running);
        }
        return digits + CheckDigit.of(digits);
    }

    /** Whether a text has the form of a number and the right check digit. */
    public static boolean valid(String text) {
        return text.matches("\\d{12}") && CheckDigit.fits(text);
    }
}
