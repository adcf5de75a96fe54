package cn.qingjian.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Cuts a font to the characters of one that was cut before: {@code FontCut MODEL.ttf FONT.ttf OUT.ttf [OLD NEW]}. The last two
 * replace a reserved name, with and without its blanks, by one of the same length. This is how the fonts of the module were made.
 */
final class FontCut {
    private static final List<String> TABLES =
            List.of("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap", "name", "OS/2", "post");

    private FontCut() {}

    public static void main(String[] arguments) throws IOException {
        byte[] model = Files.readAllBytes(Path.of(arguments[0]));
        byte[] cut = cut(model, Files.readAllBytes(Path.of(arguments[1])));
        if (arguments.length > 4) {
            for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1)) {
                replace(cut, arguments[3].getBytes(charset), arguments[4].getBytes(charset));
                String old = arguments[3].replace(" ", "");
                String fresh = arguments[4].replace(" ", "");
                replace(cut, old.getBytes(charset), fresh.getBytes(charset));
            }
            // once more, for the sums that the tables carry
            cut = cut(model, cut);
        }
        Files.write(Path.of(arguments[2]), cut);
    }

    private static byte[] cut(byte[] model, byte[] font) throws IOException {
        try (TrueTypeFont wanted = new TTFParser().parse(new RandomAccessReadBuffer(model));
                TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup glyphs = wanted.getUnicodeCmapLookup();
            TTFSubsetter subset = new TTFSubsetter(whole, TABLES);
            for (int c = ' '; c < 0x10000; c++) {
                if (glyphs.getGlyphId(c) != 0) {
                    subset.add(c);
                }
            }
            var out = new ByteArrayOutputStream();
            subset.writeToStream(out);
            // without anything after its last table, fontbox warns of that each time it reads a font without glyph
            // names
            out.write(new byte[Integer.BYTES]);
            return out.toByteArray();
        }
    }

    private static void replace(byte[] content, byte[] old, byte[] fresh) {
        if (old.length != fresh.length) {
            throw new IllegalArgumentException("the new name must be as long as the old one");
        }
        for (int at = 0; at + old.length <= content.length; at++) {
            int same = 0;
            while (same < old.length && content[at + same] == old[same]) {
                same++;
            }
            if (same == old.length) {
                System.arraycopy(fresh, 0, content, at, fresh.length);
            }
        }
    }
}
