package cn.qingjian.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A picture or a scanned paper, known by its content and never by its name.
 *
 * @param type its media type
 * @param digest SHA-256 of the content
 * @param content the bytes as they came
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
public record Scan(String type, String digest, byte[] content) {
    /** Larger ones are refused. */
    public static final int LARGEST = 4 * 1024 * 1024;

    private static final String PDF = "application/pdf";
    private static final int HEAD = 12;

    /** The picture that these bytes are; empty where they are none of the three sorts that are taken, or too many. */
    public static Optional<Scan> picture(byte[] content) {
        return paper(content).filter(scan -> !scan.type.equals(PDF));
    }

    /** The same, or a PDF. */
    public static Optional<Scan> paper(byte[] content) {
        return content.length < HEAD || content.length > LARGEST
                ? Optional.empty()
                : type(content).map(type -> new Scan(type, sha256(content), content));
    }

    private static Optional<String> type(byte[] content) {
        String head = HexFormat.of().formatHex(content, 0, HEAD);
        if (head.startsWith("ffd8ff")) {
            return Optional.of("image/jpeg");
        }
        if (head.startsWith("89504e470d0a1a0a")) {
            return Optional.of("image/png");
        }
        if (new String(content, 0, HEAD, StandardCharsets.ISO_8859_1).startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        return head.startsWith("52494646") && head.endsWith("57454250") ? Optional.of("image/webp") : Optional.empty();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
