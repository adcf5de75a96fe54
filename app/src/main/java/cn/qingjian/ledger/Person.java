package cn.qingjian.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who owns an account (个人信息, JGJ/T 320 table 4.0.3), in the clear: only ever in memory, for as long as it is needed.
 *
 * @param documentType code of table A.1: 01 身份证, 02 军官证, 03 护照, 04 外国人永久居留证, 99 其他
 * @param document number of the document
 * @param name as the document has it
 * @param born date of birth
 * @param female sex
 * @param card number of the bank account to which is paid; null where none is known
 */
public record Person(
        String documentType,
        String document,
        String name,
        LocalDate born,
        boolean female,
        @Nullable String card) {
    private static final int TAIL = 4;
    private static final int HEAD = 3;

    /** As a page shows a name: {@code 李*}, {@code 王**}. */
    public static String maskedName(String name) {
        return name.isEmpty() ? "" : name.charAt(0) + "*".repeat(name.codePointCount(0, name.length()) - 1);
    }

    /** As a page shows the number of a document: its head and tail. */
    public static String maskedDocument(String number) {
        return number.length() <= HEAD + TAIL
                ? "*".repeat(number.length())
                : number.substring(0, HEAD)
                        + "*".repeat(number.length() - HEAD - TAIL)
                        + number.substring(number.length() - TAIL);
    }

    @Override
    public String toString() {
        return maskedName(name) + " " + maskedDocument(document);
    }

    /**
     * The same as it lies in the table.
     *
     * @param id key, for which the rest is sealed
     * @param documentType in the clear
     * @param document sealed
     * @param documentIndex by which it is found
     * @param name sealed
     * @param maskedName as a page shows it
     * @param maskedNo as a page shows it
     * @param born date of birth
     * @param female sex
     * @param card sealed; null where none is known
     * @param maskedCard as a page shows it
     */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes of a row, never compared
    public record Sealed(
            long id,
            String documentType,
            byte[] document,
            byte[] documentIndex,
            byte[] name,
            String maskedName,
            String maskedNo,
            LocalDate born,
            boolean female,
            byte @Nullable [] card,
            @Nullable String maskedCard) {}
}
