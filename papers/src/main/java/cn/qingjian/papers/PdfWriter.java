package cn.qingjian.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes a document as .pdf; the fonts are embedded with the characters that it uses. */
public final class PdfWriter {
    private static final float POINTS = 72 / 25.4f;
    /** Differences below a micrometre are none. */
    private static final double EVEN = 1e-3;

    private final PDDocument document;
    private final Map<FontFile, TrueTypeFont> borrowed = new HashMap<>();
    private final Map<FontFile, PDFont> fonts = new HashMap<>();

    private PdfWriter(PDDocument document) {
        this.document = document;
    }

    /** The file's bytes, the same every time for the same document. */
    public static byte[] write(OfficialPaper paper) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            PdfWriter writer = new PdfWriter(document);
            try {
                writer.describe(paper);
                for (Sheet sheet : Typesetter.sheets(paper)) {
                    writer.page(sheet);
                }
                document.save(out);
            } finally {
                writer.borrowed.forEach(FontFile::giveBack);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void describe(OfficialPaper paper) {
        String title = paper.title().isEmpty() ? paper.mark() + paper.number() : paper.title();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("zh-CN");
        CRC32 digest = new CRC32();
        digest.update(paper.toString().getBytes(StandardCharsets.UTF_8));
        // without one of its own the file would bear the time of its making
        document.setDocumentId(digest.getValue());
    }

    private void page(Sheet sheet) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) Sheet.WIDTH * POINTS, (float) Sheet.HEIGHT * POINTS));
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            for (Rule rule : sheet.rules()) {
                ink(content, rule.ink());
                content.addRect(
                        x(rule.x()),
                        y(rule.y() + rule.height()),
                        (float) rule.width() * POINTS,
                        (float) rule.height() * POINTS);
                content.fill();
            }
            for (Words words : sheet.words()) {
                ink(content, words.ink());
                words(content, words);
            }
        }
    }

    private static float x(double millimetres) {
        return (float) millimetres * POINTS;
    }

    private static float y(double millimetres) {
        return (float) (Sheet.HEIGHT - millimetres) * POINTS;
    }

    private static void ink(PDPageContentStream content, Ink ink) throws IOException {
        int rgb = Integer.parseInt(ink.hex(), 16);
        content.setNonStrokingColor((rgb >> 16) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
    }

    private void words(PDPageContentStream content, Words words) throws IOException {
        FontFile file = FontFile.of(words.face());
        content.beginText();
        content.setFont(font(file), (float) words.size() * POINTS);
        content.newLineAtOffset(x(words.x()), y(words.y()));
        String text = words.printed();
        double[] spread = spread(words, text, file);
        boolean even = Arrays.stream(spread).limit(spread.length - 1).allMatch(one -> Math.abs(one - spread[0]) < EVEN);
        content.setCharacterSpacing(even ? (float) spread[0] * POINTS : 0);
        if (even) {
            content.showText(text);
        } else {
            content.showTextWithPositioning(positioned(words, text, spread));
        }
        content.endText();
    }

    /** What each character is set wider than the font has it, in millimetres. */
    private static double[] spread(Words words, String text, FontFile file) {
        double[] spread = new double[text.length()];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = words.advances().get(i) - file.advance(text.charAt(i)) * words.size();
        }
        return spread;
    }

    /** The text cut where it is spread, with that in thousandths of an em towards the left. */
    private static Object[] positioned(Words words, String text, double[] spread) {
        List<Object> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < spread.length - 1; i++) {
            if (Math.abs(spread[i]) > EVEN) {
                parts.add(text.substring(from, i + 1));
                parts.add((float) (-1000 * spread[i] / words.size()));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts.toArray();
    }

    private PDFont font(FontFile file) throws IOException {
        PDFont font = fonts.get(file);
        if (font == null) {
            TrueTypeFont outlines = file.borrow();
            borrowed.put(file, outlines);
            font = PDType0Font.load(document, outlines, true);
            fonts.put(file, font);
        }
        return font;
    }
}
