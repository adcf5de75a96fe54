package cn.qingjian.identity;

import cn.qingjian.kernel.CitizenId;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What an identity document says, in the clear; it prints masked. Never keep it in a session, a log or a column.
 *
 * @param type which document
 * @param number its number, in capitals and half-width characters; that of an identity card has a right check digit
 * @param name the holder's name as the document has it
 */
public record IdentityPaper(DocumentType type, String number, String name) {
    private static final int LONGEST_NAME = 100;
    private static final int NUMBER_TAIL = 2;

    public IdentityPaper {
        if (!wellFormed(type, number) || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not what a document of type " + type.code() + " says");
        }
    }

    /** Reads what a platform or a person says; empty where no document can say so. */
    public static Optional<IdentityPaper> parse(String type, String number, String name) {
        String cleanNumber = plain(number).replace(" ", "").toUpperCase(Locale.ROOT);
        String cleanName = plainName(name);
        return DocumentType.of(type)
                .filter(known -> wellFormed(known, cleanNumber))
                .filter(known -> !cleanName.isEmpty() && cleanName.length() <= LONGEST_NAME)
                .map(known -> new IdentityPaper(known, cleanNumber, cleanName));
    }

    /** The number as that of a resident's identity card; empty for any other document. */
    public Optional<CitizenId> citizenId() {
        return type == DocumentType.IDENTITY_CARD ? CitizenId.parse(number) : Optional.empty();
    }

    /** The number as a page shows it. */
    public String shownNumber() {
        return citizenId()
                .map(CitizenId::masked)
                .orElseGet(() -> number.charAt(0)
                        + "*".repeat(number.length() - 1 - NUMBER_TAIL)
                        + number.substring(number.length() - NUMBER_TAIL));
    }

    /** The name as a page shows it: {@code 何**}. */
    public String shownName() {
        return shown(name);
    }

    static String shown(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + (name.codePointCount(0, name.length()) > 2 ? "**" : "*");
    }

    /** A name as two sources can be compared: half-width, one blank between words, nothing around. */
    static String plainName(String name) {
        return plain(name).replaceAll("[\\s　]+", " ").strip();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
    }

    private static boolean wellFormed(DocumentType type, String number) {
        return type == DocumentType.IDENTITY_CARD
                ? CitizenId.parse(number)
                        .filter(id -> id.reveal().equals(number))
                        .isPresent()
                : number.matches("[0-9A-Z一-龥\\-]{5,30}");
    }

    @Override
    public String toString() {
        return type.label() + " " + shownNumber() + " " + shownName();
    }
}
