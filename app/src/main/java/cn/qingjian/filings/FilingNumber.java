package cn.qingjian.filings;

import cn.qingjian.kernel.CheckDigit;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers of filings: the day, a running number, a check digit; and the code by which a receipt proves itself. */
final class FilingNumber {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int CODE = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FilingNumber() {}

    /** The number of a running number, accepted on a day. */
    static String of(LocalDate day, long running) {
        String digits = day.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%08d", running);
        return digits + CheckDigit.of(digits);
    }

    /** Whether a text could be a number. */
    static boolean valid(String text) {
        return text.matches("\\d{17,24}") && CheckDigit.fits(text);
    }

    /** Ten random letters and digits, 49 bits. */
    static String code() {
        return RANDOM.ints(CODE, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }
}
