package cn.qingjian.clauses.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Builds the smallest binary Word file (MS-DOC) of plain paragraphs: an information block, one piece of UTF-16 text, one
 * page each of character and paragraph properties, one section, an empty style sheet and font table.
 */
final class WordBuilder {
    private static final int PAGE = 512;
    private static final int TEXT = 3 * PAGE;
    private static final int FIELDS = 154;
    private static final int STYLES = 1;
    private static final int SECTIONS = 6;
    private static final int CHARACTERS = 12;
    private static final int PARAGRAPHS = 13;
    private static final int FONTS = 15;
    private static final int PROPERTIES = 31;
    private static final int PIECES = 33;

    private final ByteBuffer main = ByteBuffer.allocate(16 * PAGE).order(ByteOrder.LITTLE_ENDIAN);
    private final ByteBuffer table = ByteBuffer.allocate(16 * PAGE).order(ByteOrder.LITTLE_ENDIAN);

    private WordBuilder() {}

    static byte[] of(List<String> paragraphs) throws IOException {
        return new WordBuilder().build(paragraphs);
    }

    private byte[] build(List<String> paragraphs) throws IOException {
        String text = String.join("\r", paragraphs) + "\r";
        int end = TEXT + 2 * text.length();
        main.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1).putShort(10, (short) 0x0200);
        main.putInt(24, TEXT).putInt(28, end);
        main.putShort(32, (short) 14).putShort(62, (short) 22).putInt(64, end).putInt(76, text.length());
        main.putShort(152, (short) 93);
        main.put(TEXT, text.getBytes(StandardCharsets.UTF_16LE));

        main.putInt(PAGE * 2, TEXT).putInt(PAGE * 2 + 4, end).put(PAGE * 3 - 1, (byte) 1);
        field(CHARACTERS, TEXT, end, 2);
        int page = end / PAGE + 1;
        paragraphPage(page * PAGE, paragraphs);
        field(PARAGRAPHS, TEXT, end, page);

        int styles = table.position();
        table.putShort((short) 18)
                .putShort((short) 1)
                .putShort((short) 10)
                .put(new byte[14])
                .putShort((short) 0);
        point(STYLES, styles);
        int fonts = table.position();
        table.putShort((short) 0).putShort((short) 0);
        point(FONTS, fonts);
        int sections = table.position();
        table.putInt(0)
                .putInt(text.length())
                .putShort((short) 0)
                .putInt(-1)
                .putShort((short) 0)
                .putInt(0);
        point(SECTIONS, sections);
        int pieces = table.position();
        table.put((byte) 2)
                .putInt(16)
                .putInt(0)
                .putInt(text.length())
                .putShort((short) 0)
                .putInt(TEXT)
                .putShort((short) 0);
        point(PIECES, pieces);
        int properties = table.position();
        table.put(new byte[PAGE]);
        point(PROPERTIES, properties);
        return packed();
    }

    private void paragraphPage(int at, List<String> paragraphs) {
        int position = TEXT;
        int boxes = at + 4 * (paragraphs.size() + 1);
        for (int i = 0; i < paragraphs.size(); i++) {
            main.putInt(at + 4 * i, position);
            main.put(boxes + 13 * i, (byte) 0xF8);
            position += 2 * (paragraphs.get(i).length() + 1);
        }
        main.putInt(at + 4 * paragraphs.size(), position);
        main.put(at + 0x1F0, (byte) 2);
        main.put(at + PAGE - 1, (byte) paragraphs.size());
    }

    private void field(int index, int from, int to, int page) {
        int at = table.position();
        table.putInt(from).putInt(to).putInt(page);
        point(index, at);
    }

    private void point(int index, int from) {
        main.putInt(FIELDS + 8 * index, from).putInt(FIELDS + 8 * index + 4, table.position() - from);
    }

    private byte[] packed() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(main.array()), "WordDocument");
            files.createDocument(new ByteArrayInputStream(table.array()), "1Table");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
