package cn.qingjian.filings.paper;

import cn.qingjian.site.QrCode;
import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes a result as one page of .pdf with its QR code. */
final class ResultPdf {
    private static final float LEFT = 80;
    private static final float TOP = 740;
    private static final float WIDTH = 435;
    private static final float SIZE = 14;
    private static final float TITLE = 18;
    private static final float PITCH = 28;
    private static final float CODE = 96;
    private static final int HEADINGS = 2;
    private static final float PER_MILLE = 1000;

    private ResultPdf() {}

    /** The file's bytes, not yet sealed. */
    static byte[] write(String text, String verification) {
        try {
            return plain(text, verification);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static byte[] plain(String text, String verification) throws IOException {
        try (var document = new PDDocument();
                InputStream file = Objects.requireNonNull(
                        ResultPdf.class.getResourceAsStream("/fonts/NotoSerifSC-Subset.ttf"), "the font");
                var out = new ByteArrayOutputStream()) {
            PDFont font = PDType0Font.load(document, file, true);
            document.getDocumentCatalog().setLanguage("zh-CN");
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                float y = TOP;
                int number = 0;
                for (String line : text.strip().lines().toList()) {
                    float size = number < HEADINGS ? TITLE : SIZE;
                    for (String row : broken(printable(line, font), size, font)) {
                        float x = number < HEADINGS ? LEFT + (WIDTH - width(row, size, font)) / 2 : LEFT;
                        show(content, font, size, x, y, row);
                        y -= PITCH;
                    }
                    number++;
                }
                draw(content, QrCode.modules(verification), y - CODE);
                show(content, font, SIZE, LEFT + CODE + PITCH, y - CODE / 2, "扫码验真，或者把这份文件上传到大厅的“文书验真”");
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void show(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static void draw(PDPageContentStream content, BitMatrix modules, float bottom) throws IOException {
        float side = CODE / modules.getWidth();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    content.addRect(LEFT + x * side, bottom + CODE - (y + 1) * side, side, side);
                }
            }
        }
        content.fill();
    }

    private static List<String> broken(String text, float size, PDFont font) throws IOException {
        List<String> rows = new ArrayList<>();
        var row = new StringBuilder();
        float filled = 0;
        for (int i = 0; i < text.length(); i++) {
            float wide = width(text.substring(i, i + 1), size, font);
            if (filled + wide > WIDTH) {
                rows.add(row.toString());
                row.setLength(0);
                filled = 0;
            }
            row.append(text.charAt(i));
            filled += wide;
        }
        rows.add(row.toString());
        return rows;
    }

    private static float width(String text, float size, PDFont font) throws IOException {
        return font.getStringWidth(text) / PER_MILLE * size;
    }

    /** What the font lacks is shown as missing: a name must not lose a character unseen. */
    private static String printable(String text, PDFont font) {
        var shown = new StringBuilder();
        text.codePoints().filter(c -> !Character.isISOControl(c)).forEach(c -> {
            String one = Character.toString(c);
            shown.append(has(one, font) ? one : "〓");
        });
        return shown.toString();
    }

    private static boolean has(String character, PDFont font) {
        try {
            font.encode(character);
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }
}
