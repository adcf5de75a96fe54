package cn.qingjian.ledger;

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
        return digits + check(digits);
    }

    /** Whether a text has the form of a number and the right check digit. */
    public static boolean valid(String text) {
        return text.matches("\\d{12}") && check(text.substring(0, DIGITS)) == text.charAt(DIGITS) - '0';
    }

    private static int check(String digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = digits.charAt(i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
