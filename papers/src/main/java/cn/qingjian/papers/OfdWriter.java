package cn.qingjian.papers;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.fontbox.ttf.TTFSubsetter;

/**
 * Writes a document as .ofd (GB/T 33190): a packed folder of an entry part, a document part, its resources, and a part for
 * each page, with the fonts beside them, cut to the characters that the document uses.
 */
public final class OfdWriter {
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String A4 = "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>";
    private static final List<String> TABLES =
            List.of("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap", "name", "OS/2", "post");
    private final Map<FontFile, Integer> fonts = new LinkedHashMap<>();
    private final Map<FontFile, Set<Integer>> used = new LinkedHashMap<>();
    private int lastId;

    private OfdWriter() {}

    /** The file's bytes, the same every time for the same document. */
    public static byte[] write(OfficialPaper paper) {
        return new OfdWriter().folder(paper).bytes();
    }

    private Folder folder(OfficialPaper paper) {
        Folder folder = new Folder();
        List<String> pages = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        for (Sheet sheet : Typesetter.sheets(paper)) {
            ids.add(++lastId);
            pages.add(page(sheet));
        }
        String title = paper.title().isEmpty() ? paper.mark() + paper.number() : paper.title();
        UUID id = UUID.nameUUIDFromBytes(paper.toString().getBytes(StandardCharsets.UTF_8));
        folder.xml(
                "OFD.xml",
                "<ofd:OFD" + NAMESPACE + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>"
                        + id.toString().replace("-", "") + "</ofd:DocID><ofd:Title>" + Folder.escaped(title)
                        + "</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        var list = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            list.append("<ofd:Page ID=\"")
                    .append(ids.get(i))
                    .append("\" BaseLoc=\"Pages/Page_")
                    .append(i)
                    .append("/Content.xml\"/>");
        }
        String resources = resources();
        folder.xml(
                "Doc_0/Document.xml",
                "<ofd:Document" + NAMESPACE + "><ofd:CommonData><ofd:MaxUnitID>" + lastId
                        + "</ofd:MaxUnitID><ofd:PageArea>" + A4
                        + "</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>"
                        + list + "</ofd:Pages></ofd:Document>");
        folder.xml("Doc_0/PublicRes.xml", resources);
        for (int i = 0; i < pages.size(); i++) {
            folder.xml("Doc_0/Pages/Page_" + i + "/Content.xml", pages.get(i));
        }
        for (Map.Entry<FontFile, Set<Integer>> font : used.entrySet()) {
            folder.part("Doc_0/Res/" + font.getKey().name() + ".ttf", cut(font.getKey(), font.getValue()));
        }
        return folder;
    }

    private String page(Sheet sheet) {
        var xml = new StringBuilder();
        xml.append("<ofd:Page")
                .append(NAMESPACE)
                .append("><ofd:Area>")
                .append(A4)
                .append("</ofd:Area><ofd:Content><ofd:Layer Type=\"Body\" ID=\"")
                .append(++lastId)
                .append("\">");
        sheet.rules().forEach(rule -> rule(xml, rule));
        sheet.words().forEach(words -> words(xml, words));
        return xml.append("</ofd:Layer></ofd:Content></ofd:Page>").toString();
    }

    private void rule(StringBuilder xml, Rule rule) {
        String right = number(rule.width());
        String down = number(rule.height());
        xml.append("<ofd:PathObject ID=\"")
                .append(++lastId)
                .append("\" Boundary=\"")
                .append(number(rule.x()))
                .append(' ')
                .append(number(rule.y()))
                .append(' ')
                .append(right)
                .append(' ')
                .append(down)
                .append("\" Stroke=\"false\" Fill=\"true\">")
                .append(colour(rule.ink()))
                .append("<ofd:AbbreviatedData>M 0 0 L ")
                .append(right)
                .append(" 0 L ")
                .append(right)
                .append(' ')
                .append(down)
                .append(" L 0 ")
                .append(down)
                .append(" C</ofd:AbbreviatedData></ofd:PathObject>");
    }

    private void words(StringBuilder xml, Words words) {
        FontFile file = FontFile.of(words.face());
        int font = fonts.computeIfAbsent(file, unknown -> ++lastId);
        Set<Integer> characters = used.computeIfAbsent(file, unknown -> new TreeSet<>());
        String text = words.printed();
        text.chars().forEach(characters::add);
        double ascent = 1.2 * words.size();
        xml.append("<ofd:TextObject ID=\"")
                .append(++lastId)
                .append("\" Boundary=\"")
                .append(number(words.x()))
                .append(' ')
                .append(number(words.y() - ascent))
                .append(' ')
                .append(number(words.width() + words.size() / 2))
                .append(' ')
                .append(number(1.6 * words.size()))
                .append("\" Font=\"")
                .append(font)
                .append("\" Size=\"")
                .append(number(words.size()))
                .append("\">")
                .append(colour(words.ink()))
                .append("<ofd:TextCode X=\"0\" Y=\"")
                .append(number(ascent))
                .append('"');
        if (text.length() > 1) {
            xml.append(" DeltaX=\"")
                    .append(deltas(words.advances().subList(0, words.advances().size() - 1)))
                    .append('"');
        }
        xml.append('>').append(Folder.escaped(text)).append("</ofd:TextCode></ofd:TextObject>");
    }

    /** Distances, {@code g 3 5.571} for three alike. */
    private static String deltas(List<Double> advances) {
        var deltas = new StringBuilder();
        List<String> rounded = advances.stream().map(OfdWriter::number).toList();
        for (int i = 0; i < rounded.size(); ) {
            int end = i + 1;
            while (end < rounded.size() && rounded.get(end).equals(rounded.get(i))) {
                end++;
            }
            deltas.append(deltas.isEmpty() ? "" : " ")
                    .append(
                            end - i > 2
                                    ? "g " + (end - i) + " " + rounded.get(i)
                                    : String.join(" ", rounded.subList(i, end)));
            i = end;
        }
        return deltas.toString();
    }

    private static String colour(Ink ink) {
        int rgb = Integer.parseInt(ink.hex(), 16);
        return "<ofd:FillColor Value=\"" + (rgb >> 16) + " " + (rgb >> 8 & 255) + " " + (rgb & 255) + "\"/>";
    }

    private String resources() {
        var xml = new StringBuilder("<ofd:Res" + NAMESPACE + " BaseLoc=\"Res\"><ofd:Fonts>");
        fonts.forEach((file, id) -> xml.append("<ofd:Font ID=\"")
                .append(id)
                .append("\" FontName=\"")
                .append(file.name())
                .append("\"><ofd:FontFile>")
                .append(file.name())
                .append(".ttf</ofd:FontFile></ofd:Font>"));
        return xml.append("</ofd:Fonts></ofd:Res>").toString();
    }

    private static byte[] cut(FontFile file, Set<Integer> characters) {
        return file.used(font -> {
            TTFSubsetter subset = new TTFSubsetter(font, TABLES);
            subset.addAll(characters);
            var out = new ByteArrayOutputStream();
            subset.writeToStream(out);
            return out.toByteArray();
        });
    }

    /** Ten-thousandths of a millimetre: over a whole line the roundings don't add up to anything that shows. */
    private static String number(double value) {
        return BigDecimal.valueOf(Math.round(value * 10_000), 4)
                .stripTrailingZeros()
                .toPlainString();
    }
}
