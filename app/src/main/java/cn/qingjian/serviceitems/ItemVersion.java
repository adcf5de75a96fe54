package cn.qingjian.serviceitems;

import cn.qingjian.serviceitems.table.DmnFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * One version of an item, as it was read: its declarations, its table, and the files that both come from.
 *
 * @param item the declarations
 * @param table the decision table
 * @param guide the guidance text
 * @param files content by file name
 * @param digest SM3 over names and contents, 64 hexadecimal digits
 */
public record ItemVersion(Item item, DmnFile table, String guide, SortedMap<String, String> files, String digest) {
    /** Name of the file of declarations. */
    public static final String ITEM = "item.yaml";
    /** Name of the file of the decision table. */
    public static final String TABLE = "decision.dmn";
    /** Name of the guidance text. */
    public static final String GUIDE = "guide.md";

    /** Short code of the item. */
    public String code() {
        return item.code();
    }

    /** Whether a case accepted on that day falls under it by its own dates. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(item.from())
                && item.to().map(end -> !day.isAfter(end)).orElse(true);
    }

    /** SM3 over the names and contents of files, in the order of their names. */
    public static String digest(Map<String, String> files) {
        var sm3 = new SM3Digest();
        new TreeMap<>(files).forEach((name, content) -> {
            for (String part : new String[] {name, content}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                byte[] length = java.nio.ByteBuffer.allocate(Integer.BYTES)
                        .putInt(bytes.length)
                        .array();
                sm3.update(length, 0, length.length);
                sm3.update(bytes, 0, bytes.length);
            }
        });
        byte[] hash = new byte[sm3.getDigestSize()];
        sm3.doFinal(hash, 0);
        return java.util.HexFormat.of().formatHex(hash);
    }
}
