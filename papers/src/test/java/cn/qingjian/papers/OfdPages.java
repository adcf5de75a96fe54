package cn.qingjian.papers;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws an OFD with nothing but what stands in the file: its XML through the platform's parser, its embedded fonts through the
 * platform's font engine. It shares no line with the writer.
 */
final class OfdPages {
    private static final double PIXELS = PageInk.DPI / 25.4;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, Font> fonts = new HashMap<>();

    private OfdPages(byte[] ofd) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    static List<BufferedImage> render(byte[] ofd) throws Exception {
        OfdPages file = new OfdPages(ofd);
        String root = text(file.xml("OFD.xml"), "DocRoot");
        String folder = root.substring(0, root.lastIndexOf('/') + 1);
        Document document = file.xml(root);
        Document resources = file.xml(folder + text(document, "PublicRes"));
        String base = folder + resources.getDocumentElement().getAttribute("BaseLoc") + "/";
        for (Element font : elements(resources, "Font")) {
            byte[] outlines = file.part(base + font.getTextContent().strip());
            file.fonts.put(
                    font.getAttribute("ID"), Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(outlines)));
        }
        double[] box = numbers(text(document, "PhysicalBox"));
        List<BufferedImage> pages = new ArrayList<>();
        for (Element page : elements(document, "Page")) {
            pages.add(file.page(file.xml(folder + page.getAttribute("BaseLoc")), box));
        }
        return pages;
    }

    private BufferedImage page(Document page, double[] box) {
        var image = new BufferedImage(
                (int) Math.round(box[2] * PIXELS), (int) Math.round(box[3] * PIXELS), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(PIXELS, PIXELS);
        for (Element path : elements(page, "PathObject")) {
            double[] at = numbers(path.getAttribute("Boundary"));
            pen.setColor(colour(path));
            String[] steps = path.getElementsByTagNameNS("*", "AbbreviatedData")
                    .item(0)
                    .getTextContent()
                    .split(" ");
            // M 0 0 L w 0 L w h L 0 h C
            pen.fill(new Rectangle2D.Double(at[0], at[1], Double.parseDouble(steps[4]), Double.parseDouble(steps[8])));
        }
        for (Element object : elements(page, "TextObject")) {
            double[] at = numbers(object.getAttribute("Boundary"));
            Font font = Objects.requireNonNull(fonts.get(object.getAttribute("Font")))
                    .deriveFont(100f);
            double scale = Double.parseDouble(object.getAttribute("Size")) / 100;
            pen.setColor(colour(object));
            Element code =
                    (Element) object.getElementsByTagNameNS("*", "TextCode").item(0);
            double x = at[0] + Double.parseDouble(code.getAttribute("X"));
            double y = at[1] + Double.parseDouble(code.getAttribute("Y"));
            double[] deltas = deltas(code.getAttribute("DeltaX"));
            String text = code.getTextContent();
            for (int i = 0; i < text.length(); i++) {
                GlyphVector glyph = font.createGlyphVector(pen.getFontRenderContext(), text.substring(i, i + 1));
                var move = AffineTransform.getTranslateInstance(x, y);
                move.scale(scale, scale);
                pen.fill(move.createTransformedShape(glyph.getOutline()));
                x += i < deltas.length ? deltas[i] : 0;
            }
        }
        pen.dispose();
        return image;
    }

    private static Color colour(Element object) {
        Element colour =
                (Element) object.getElementsByTagNameNS("*", "FillColor").item(0);
        double[] rgb = numbers(colour.getAttribute("Value"));
        return new Color((int) rgb[0], (int) rgb[1], (int) rgb[2]);
    }

    private static double[] deltas(String written) {
        List<Double> deltas = new ArrayList<>();
        String[] words = written.isEmpty() ? new String[0] : written.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("g")) {
                for (int k = Integer.parseInt(words[i + 1]); k > 0; k--) {
                    deltas.add(Double.valueOf(words[i + 2]));
                }
                i += 2;
            } else {
                deltas.add(Double.valueOf(words[i]));
            }
        }
        return deltas.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private Document xml(String part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part(part)));
    }

    private byte[] part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static String text(Document document, String name) {
        return document.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
