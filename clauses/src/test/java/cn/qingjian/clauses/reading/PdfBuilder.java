package cn.qingjian.clauses.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Builds PDF files object by object; Chinese text uses a font that the file names but doesn't carry, as many notices do. */
final class PdfBuilder {
    private static final String FONT =
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts"
                    + "[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
                    + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
                    + "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4>>>>]>>";

    private final List<byte[]> objects = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private String catalog = "";
    private int claimedPages = -1;

    PdfBuilder() {
        // 1 catalog, 2 page tree, 3 font; the first two are written last
        objects.add(new byte[0]);
        objects.add(new byte[0]);
        object(FONT);
    }

    /** Adds an object and returns its number. */
    int object(String body) {
        return object(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private int object(byte[] body) {
        objects.add(body);
        return objects.size();
    }

    int stream(String dictionary, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("<<" + dictionary + "/Length " + content.length + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(content);
        body.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return object(body.toByteArray());
    }

    /** Adds a page that draws the content stream of this number. */
    PdfBuilder page(int content, String resources) {
        pages.add(object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + content + " 0 R/Resources<<"
                + "/Font<</F 3 0 R>>" + resources + ">>>>"));
        return this;
    }

    /** Adds a page with lines of text, each beginning this many characters in. */
    PdfBuilder page(List<String> lines) {
        StringBuilder content = new StringBuilder();
        int y = 740;
        for (String line : lines) {
            String words = line.stripLeading();
            int x = 80 + 16 * (line.length() - words.length());
            content.append("BT /F 16 Tf 1 0 0 1 ")
                    .append(x)
                    .append(' ')
                    .append(y)
                    .append(" Tm <");
            for (byte b : words.getBytes(StandardCharsets.UTF_16BE)) {
                content.append(String.format("%02X", b));
            }
            content.append("> Tj ET\n");
            y -= 28;
        }
        return page(
                stream("/Filter/FlateDecode", deflated(content.toString().getBytes(StandardCharsets.ISO_8859_1))), "");
    }

    /** The number that the next object will have. */
    int next() {
        return objects.size() + 1;
    }

    /** Puts a page tree node in the place of the pages. */
    PdfBuilder tree(int node) {
        pages.add(node);
        return this;
    }

    PdfBuilder catalog(String entries) {
        catalog = entries;
        return this;
    }

    PdfBuilder claimPages(int count) {
        claimedPages = count;
        return this;
    }

    byte[] bytes() {
        StringBuilder kids = new StringBuilder();
        pages.forEach(page -> kids.append(page).append(" 0 R "));
        objects.set(0, ("<</Type/Catalog/Pages 2 0 R" + catalog + ">>").getBytes(StandardCharsets.ISO_8859_1));
        objects.set(
                1,
                ("<</Type/Pages/Count " + (claimedPages < 0 ? pages.size() : claimedPages) + "/Kids[" + kids + "]>>")
                        .getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, "%PDF-1.7\n");
        StringBuilder index = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            index.append(String.format("%010d 00000 n %n", file.size()).replace("\r", ""));
            write(file, (i + 1) + " 0 obj\n");
            file.writeBytes(objects.get(i));
            write(file, "\nendobj\n");
        }
        int start = file.size();
        write(file, index.toString());
        write(file, "trailer\n<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
        return file.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
