package cn.qingjian.kernel;

/** The check digit after Luhn (ISO/IEC 7812-1, annex B): a slip of one digit, and most swaps of two, don't fit any more. */
public final class CheckDigit {
    private CheckDigit() {}

    /** The digit that belongs behind these digits, 0 to 9. */
    public static int of(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether the last of these digits is the check digit of those before it. */
    public static boolean fits(String digits) {
        int last = digits.length() - 1;
        return of(digits.substring(0, last)) == digits.charAt(last) - '0';
    }
}
