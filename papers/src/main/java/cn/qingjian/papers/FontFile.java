package cn.qingjian.papers;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font that ships with the module: what it has, how wide it is, and its outlines for embedding. */
final class FontFile {
    /** Printed where a font lacks a character, so that no name loses one unseen. */
    static final char MISSING = '〓';

    private static final int BASIC_PLANE = 0x10000;
    private static final Map<String, FontFile> FILES = new ConcurrentHashMap<>();

    private final String name;
    private final byte[] content;
    private final float[] advances = new float[BASIC_PLANE];
    private final Map<Character, Box> boxes = new ConcurrentHashMap<>();
    private final Queue<TrueTypeFont> idle = new ConcurrentLinkedQueue<>();

    /** Where a character's ink lies, in ems: from its left edge, and up from the baseline. */
    record Box(double left, double right, double bottom, double top) {}

    /** What is done with an outline font that nobody else uses meanwhile. */
    interface Use<T> {
        T with(TrueTypeFont font) throws IOException;
    }

    private FontFile(String name) {
        this.name = name;
        try (InputStream file = FontFile.class.getResourceAsStream("fonts/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("the font " + name + " is missing from the jar");
            }
            content = file.readAllBytes();
            Arrays.fill(advances, -1);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        used(font -> {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int c = ' '; c < BASIC_PLANE; c++) {
                int glyph = glyphs.getGlyphId(c);
                if (glyph != 0) {
                    advances[c] = (float) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
                }
            }
            return true;
        });
    }

    static FontFile of(Face face) {
        return FILES.computeIfAbsent(face.file(), FontFile::new);
    }

    String name() {
        return name;
    }

    boolean has(int codePoint) {
        return codePoint < BASIC_PLANE && advances[codePoint] >= 0;
    }

    /** The width of a character that the font has, in ems. */
    double advance(char c) {
        return advances[c];
    }

    /** Where the ink of a character that the font has lies. */
    Box box(char c) {
        return boxes.computeIfAbsent(
                c,
                wanted -> used(font -> {
                    GlyphData glyph =
                            font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(wanted));
                    double em = font.getUnitsPerEm();
                    return glyph == null
                            ? new Box(0, 0, 0, 0)
                            : new Box(
                                    glyph.getXMinimum() / em,
                                    glyph.getXMaximum() / em,
                                    glyph.getYMinimum() / em,
                                    glyph.getYMaximum() / em);
                }));
    }

    /** The outline of a character that the font has, in ems, from its left edge and up from the baseline. */
    Path2D outline(char c) {
        return used(font -> {
            GlyphData glyph =
                    font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(c));
            double em = 1.0 / font.getUnitsPerEm();
            return glyph == null
                    ? new Path2D.Double()
                    : new Path2D.Double(glyph.getPath(), AffineTransform.getScaleInstance(em, em));
        });
    }

    /** Lends the parsed font; parsing costs more than a page, and a parsed font is not made for two threads. */
    <T> T used(Use<T> use) {
        TrueTypeFont font = borrow();
        try {
            return use.with(font);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        } finally {
            giveBack(font);
        }
    }

    TrueTypeFont borrow() {
        TrueTypeFont font = idle.poll();
        if (font != null) {
            return font;
        }
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(content));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    void giveBack(TrueTypeFont font) {
        idle.add(font);
    }
}
