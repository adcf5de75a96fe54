package cn.qingjian.ledger.remittance;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.AccountNo;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list as the file says it, and what can be told of it without looking anything up.
 *
 * @param line where it stands in the file, from 1, as the program shows it in which it was made
 * @param accountNo number of the account: plain digits, with the zeros that spreadsheets cut off
 * @param employerPart the employer's part as written
 * @param personPart the person's part as written
 * @param employerAmount the employer's part in fen, null where that is no amount
 * @param personAmount the person's part in fen, null where that is no amount
 * @param problem why the line is refused, null where nothing is wrong with it by itself
 */
public record ListLine(
        int line,
        String accountNo,
        String employerPart,
        String personPart,
        @Nullable Long employerAmount,
        @Nullable Long personAmount,
        @Nullable String problem) {
    static final String NO_ACCOUNT_NUMBER = "账号校验不对";
    static final String NO_AMOUNT = "金额不是数字或为零";

    private static final int DIGITS = 12;
    private static final int LONGEST = 40;

    /** From what three cells say. */
    static ListLine of(int line, String account, String employerPart, String personPart) {
        String number = number(account);
        Optional<Money> employer = amount(employerPart);
        Optional<Money> person = amount(personPart);
        boolean amounts = employer.isPresent()
                && person.isPresent()
                && employer.get().plus(person.get()).signum() > 0;
        return new ListLine(
                line,
                number,
                shortened(employerPart),
                shortened(personPart),
                employer.map(Money::fen).orElse(null),
                person.map(Money::fen).orElse(null),
                !AccountNo.valid(number) ? NO_ACCOUNT_NUMBER : amounts ? null : NO_AMOUNT);
    }

    private static Optional<Money> amount(String cell) {
        return cell.length() > LONGEST ? Optional.empty() : Money.parse(cell).filter(amount -> amount.signum() >= 0);
    }

    /** Without spaces and the quote by which a spreadsheet marks text; the zeros in front come back. */
    private static String number(String cell) {
        String digits = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("[\\s'’]", "");
        boolean cut = digits.length() < DIGITS && digits.matches("[0-9]+");
        return shortened(cut ? "0".repeat(DIGITS - digits.length()) + digits : digits);
    }

    private static String shortened(String cell) {
        String plain = cell.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }
}
