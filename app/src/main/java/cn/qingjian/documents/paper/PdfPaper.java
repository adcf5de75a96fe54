package cn.qingjian.documents.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes a paper as .pdf: 22 lines of 28 characters a page as GB/T 9704-2012 wants, with an embedded subset of one font. */
public final class PdfPaper {
    private static final float POINTS_A_MILLIMETRE = 72 / 25.4f;
    private static final float LEFT = 28 * POINTS_A_MILLIMETRE;
    private static final float TOP = (297 - 37) * POINTS_A_MILLIMETRE;
    private static final float WIDTH = 156 * POINTS_A_MILLIMETRE;
    private static final float PITCH = 225f / 22 * POINTS_A_MILLIMETRE;
    private static final int LINES = 22;
    private static final float BODY = WIDTH / 28;
    private static final float TITLE = 22;
    private static final String INDENT = "　　";
    private static final String NO_LINE_START = "，。、；：？！）》”’…";
    private static final char MISSING = '〓';

    private PdfPaper() {}

    private record Row(String text, float size, float x) {}

    /** The file's bytes. */
    public static byte[] write(Paper paper) {
        try (var document = new PDDocument();
                InputStream file = PdfPaper.class.getResourceAsStream("/fonts/NotoSerifSC-Subset.ttf");
                var out = new ByteArrayOutputStream()) {
            if (file == null) {
                throw new IllegalStateException("the font is missing from the jar");
            }
            document.getDocumentInformation().setTitle(paper.title());
            document.getDocumentCatalog().setLanguage("zh-CN");
            PDFont font = PDType0Font.load(document, file, true);
            List<Row> rows = rows(paper, font);
            for (int from = 0; from < rows.size(); from += LINES) {
                page(document, font, rows.subList(from, Math.min(from + LINES, rows.size())), from / LINES + 1);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<Row> rows(Paper paper, PDFont font) throws IOException {
        List<Row> rows = new ArrayList<>();
        String title = printable(paper.title(), font);
        rows.add(new Row(title, TITLE, LEFT + (WIDTH - width(title, TITLE, font)) / 2));
        rows.add(new Row("", BODY, LEFT));
        for (Paper.Line line : paper.lines()) {
            String text = printable(line.text(), font);
            if (line.kind() == Paper.Kind.SIGNATURE) {
                rows.add(new Row(text, BODY, LEFT + WIDTH - width(text, BODY, font) - 4 * BODY));
            } else {
                broken(INDENT + text, font).forEach(row -> rows.add(new Row(row, BODY, LEFT)));
            }
        }
        return rows;
    }

    /** Breaks where the line is full; a mark that may not begin a line hangs at the end of the one before. */
    private static List<String> broken(String text, PDFont font) throws IOException {
        List<String> rows = new ArrayList<>();
        var row = new StringBuilder();
        float filled = 0;
        for (int i = 0; i < text.length(); i++) {
            String one = text.substring(i, i + 1);
            float wide = width(one, BODY, font);
            if (filled + wide > WIDTH + 0.5f && NO_LINE_START.indexOf(text.charAt(i)) < 0) {
                rows.add(row.toString());
                row.setLength(0);
                filled = 0;
            }
            row.append(one);
            filled += wide;
        }
        rows.add(row.toString());
        return rows;
    }

    private static void page(PDDocument document, PDFont font, List<Row> rows, int number) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < rows.size(); i++) {
                write(content, font, rows.get(i), TOP - (i + 1) * PITCH + (PITCH - BODY) / 2);
            }
            String foot = "— " + number + " —";
            write(
                    content,
                    font,
                    new Row(foot, 14, LEFT + (WIDTH - width(foot, 14, font)) / 2),
                    28 * POINTS_A_MILLIMETRE);
        }
    }

    private static void write(PDPageContentStream content, PDFont font, Row row, float y) throws IOException {
        content.beginText();
        content.setFont(font, row.size());
        content.newLineAtOffset(row.x(), y);
        content.showText(row.text());
        content.endText();
    }

    private static float width(String text, float size, PDFont font) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** What the font lacks is shown as missing: a name must not lose a character unseen. */
    private static String printable(String text, PDFont font) {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.append(has(c, font) ? Character.toString(c) : String.valueOf(MISSING)));
        return shown.toString();
    }

    private static boolean has(int character, PDFont font) {
        try {
            font.encode(Character.toString(character));
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }
}
