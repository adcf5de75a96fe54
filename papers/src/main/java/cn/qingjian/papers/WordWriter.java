package cn.qingjian.papers;

import static cn.qingjian.papers.Standard.CELL;
import static cn.qingjian.papers.Standard.FOUR;
import static cn.qingjian.papers.Standard.PITCH;
import static cn.qingjian.papers.Standard.THREE;
import static cn.qingjian.papers.Standard.TOP;
import static cn.qingjian.papers.Standard.WIDTH;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/**
 * Writes a document as .docx that people go on writing: real paragraphs with styles, fonts by their official names, lines of
 * 579 twips that word processors break themselves, the record as a table at the lower edge of the last page, page numbers as
 * fields. What can be said in lengths stands where {@link Typesetter} has it, within a millimetre.
 */
public final class WordWriter {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String NAMESPACES = " xmlns:w=\"" + W + "\" xmlns:r=\"" + R + "\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final double TWIPS = 1440 / 25.4;
    /** Word processors put the baseline of a line of exact height at four fifths of it. */
    private static final double BASELINE = 0.8;

    /** So much higher stands the text than on fixed pages, because its lines hang lower; 天头 is 37 mm, one more or less. */
    private static final double RAISED = 0.2;

    private static final double EIGHTHS = 8 * 72 / 25.4;
    /** From a number's line to the border beneath, in points: its characters end above the line's lower edge. */
    private static final int TO_BORDER = 8;

    private final OfficialPaper paper;
    private final StringBuilder body = new StringBuilder();
    /** Where the next paragraph of the head begins, in millimetres from the paper's upper edge. */
    private double y = TOP - RAISED;

    private WordWriter(OfficialPaper paper) {
        this.paper = paper;
    }

    /** The file's bytes, the same every time for the same document. */
    public static byte[] write(OfficialPaper paper) {
        WordWriter writer = new WordWriter(paper);
        writer.text();
        return writer.folder().bytes();
    }

    private Folder folder() {
        boolean letter = paper.form() == Form.LETTER;
        var document = new StringBuilder("<w:document" + NAMESPACES + "><w:body>");
        document.append(body).append(section(letter)).append("</w:body></w:document>");
        Folder folder = new Folder()
                .xml(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + type("/word/document.xml", TYPE + "document.main+xml")
                                + type("/word/styles.xml", TYPE + "styles+xml")
                                + type("/word/settings.xml", TYPE + "settings+xml")
                                + type("/word/footer1.xml", TYPE + "footer+xml")
                                + type("/word/footer2.xml", TYPE + "footer+xml")
                                + (letter ? type("/word/footer3.xml", TYPE + "footer+xml") : "")
                                + type(
                                        "/docProps/core.xml",
                                        "application/vnd.openxmlformats-package.core-properties+xml")
                                + "</Types>")
                .xml(
                        "_rels/.rels",
                        "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + R
                                + "/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>")
                .xml(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                                + Folder.escaped(
                                        paper.title().isEmpty() ? paper.mark() + paper.number() : paper.title())
                                + "</dc:title></cp:coreProperties>")
                .xml("word/document.xml", document)
                .xml(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"" + RELATIONS + "\">" + relation("r1", "styles")
                                + relation("r2", "settings")
                                + relation("r3", "footer", "footer1") + relation("r4", "footer", "footer2")
                                + (letter ? relation("r5", "footer", "footer3") : "") + "</Relationships>")
                .part("word/styles.xml", styles())
                .xml(
                        "word/settings.xml",
                        "<w:settings" + NAMESPACES
                                + "><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
                                + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>")
                .xml("word/footer1.xml", footer(letter, "right"))
                .xml("word/footer2.xml", footer(letter, "left"));
        return letter ? folder.xml("word/footer3.xml", letterFoot()) : folder;
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relation(String id, String kind) {
        return relation(id, kind, kind);
    }

    private static String relation(String id, String kind, String part) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + R + "/" + kind + "\" Target=\"" + part + ".xml\"/>";
    }

    private static byte[] styles() {
        try (InputStream styles = WordWriter.class.getResourceAsStream("word/styles.xml")) {
            if (styles == null) {
                throw new IllegalStateException("the styles are missing from the jar");
            }
            return styles.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static String section(boolean letter) {
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"r3\"/><w:footerReference w:type=\"even\" r:id=\"r4\"/>"
                + (letter ? "<w:footerReference w:type=\"first\" r:id=\"r5\"/>" : "")
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"" + twips(TOP - RAISED) + "\" w:right=\""
                + twips(26)
                + "\" w:bottom=\"" + twips(Sheet.HEIGHT - Standard.BOTTOM + RAISED) + "\" w:left=\""
                + twips(Standard.LEFT)
                + "\" w:header=\"850\" w:footer=\"" + twips(letter ? Standard.LETTER_FOOT : FOOT)
                + "\" w:gutter=\"0\"/>"
                + (letter ? "<w:titlePg/>" : "") + "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr>";
    }

    /** From the paper's lower edge to a footer whose dashes stand 7 mm beneath the text. */
    private static final double FOOT = Sheet.HEIGHT
            - Standard.BOTTOM
            - Standard.TO_PAGE_NUMBER
            - (1 - BASELINE) * Standard.points(20)
            - 0.3 * FOUR;

    private static String footer(boolean letter, String side) {
        String field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        return "<w:ftr" + NAMESPACES + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:spacing w:after=\""
                + twips(letter ? FOOT - Standard.LETTER_FOOT : 0) + "\"/><w:ind w:" + side + "=\"" + twips(FOUR)
                + "\"/><w:jc w:val=\"" + side + "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">— </w:t></w:r>" + field
                + "<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
    }

    private static String letterFoot() {
        double left = Standard.LEFT - (Sheet.WIDTH - Standard.LETTER_LINE) / 2;
        return "<w:ftr" + NAMESPACES
                + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:pBdr><w:bottom w:val=\"thinThickSmallGap\" w:sz=\"24\" w:space=\"0\" w:color=\"FF0000\"/></w:pBdr><w:ind w:left=\"-"
                + twips(left) + "\" w:right=\"-" + twips(Standard.LETTER_LINE - WIDTH - left)
                + "\"/></w:pPr></w:p></w:ftr>";
    }

    /** As wide as a letter's lines, at a place of the paper. */
    private static String frame(double top, double height) {
        return "<w:framePr w:w=\"" + twips(Standard.LETTER_LINE) + "\" w:h=\"" + twips(height)
                + "\" w:hRule=\"exact\" w:wrap=\"notBeside\" w:vAnchor=\"page\" w:hAnchor=\"page\" w:x=\""
                + twips((Sheet.WIDTH - Standard.LETTER_LINE) / 2) + "\" w:y=\"" + twips(top) + "\"/>";
    }

    private static long twips(double millimetres) {
        return Math.round(millimetres * TWIPS);
    }

    private void text() {
        head();
        if (!paper.title().isEmpty()) {
            title(paper.title());
            empty();
        }
        boolean above = !Typesetter.addresseesInRecord(paper);
        if (above && !paper.addressees().isEmpty()) {
            paragraph("Addressees", "", run("", paper.addressees() + "："));
        }
        for (int i = 0; i < paper.body().size(); i++) {
            // the signature goes with the last paragraph
            String keep = i == paper.body().size() - 1 ? "<w:keepNext/>" : "";
            bodyParagraph(paper.body().get(i), keep);
        }
        if (!paper.attachments().isEmpty()) {
            named(paper.attachments());
        }
        if (!paper.rolls().isEmpty()) {
            empty();
            paper.rolls().forEach(this::roll);
        }
        closing();
        if (!paper.note().isEmpty()) {
            paragraph("Body", "", run("", "（" + paper.note() + "）"));
        }
        int count = paper.attachments().size();
        for (int i = 0; i < count; i++) {
            Attachment attachment = paper.attachments().get(i);
            if (!attachment.body().isEmpty()) {
                paragraph("Normal", "<w:pageBreakBefore/>", run("Hei", count == 1 ? "附件" : "附件" + (i + 1)));
                empty();
                title(attachment.title());
                empty();
                attachment.body().forEach(paragraph -> bodyParagraph(paragraph, ""));
            }
        }
        record();
    }

    private void paragraph(String style, String properties, String runs) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/>")
                .append(properties)
                .append("</w:pPr>")
                .append(runs)
                .append("</w:p>");
    }

    private static String run(String style, String text) {
        return run(style, "", text);
    }

    private static String run(String style, String properties, String text) {
        String styled = style.isEmpty() ? "" : "<w:rStyle w:val=\"" + style + "\"/>";
        return "<w:r><w:rPr>" + styled + properties + "</w:rPr><w:t xml:space=\"preserve\">" + Folder.escaped(text)
                + "</w:t></w:r>";
    }

    private static String size(double millimetres) {
        long halfPoints = Math.round(millimetres * 2 * 72 / 25.4);
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    private static String exactly(double millimetres) {
        return "<w:spacing w:line=\"" + twips(millimetres) + "\" w:lineRule=\"exact\"/>";
    }

    private void empty() {
        paragraph("Normal", "", "");
    }

    /** Empty lines down to a place of the head, none higher than a line of the text. */
    private void space(double until) {
        int lines = (int) Math.ceil((until - y) / PITCH - 0.02);
        for (int i = 0; i < lines; i++) {
            paragraph("Normal", exactly((until - y) / lines), "");
        }
        y = lines > 0 ? until : y;
    }

    /** The head as {@link Head} has it, each part at its baseline. */
    private void head() {
        Head head = Head.of(paper);
        boolean letter = paper.form() == Form.LETTER;
        List<Words> words = head.words();
        double redLine =
                head.rules().isEmpty() || letter ? 0 : head.rules().getFirst().y();
        if (!paper.urgency().isEmpty() && !letter) {
            paragraph("Normal", "", run("Hei", paper.urgency()));
            y += PITCH;
        }
        List<Words> marks = words.stream().filter(one -> one.ink() == Ink.RED).toList();
        if (letter) {
            letterHead(marks, head);
        } else {
            double size = marks.getFirst().size();
            double height = 1.25 * size;
            for (double baseline :
                    marks.stream().mapToDouble(Words::y).distinct().toArray()) {
                space(baseline - BASELINE * height);
                paragraph("Mark", exactly(height), run("", size(size), line(marks, baseline)));
                y += height;
            }
        }
        List<Words> rest = words.stream()
                .filter(one -> one.ink() != Ink.RED
                        && (letter || one.y() > marks.getLast().y()))
                .toList();
        double[] baselines =
                rest.stream().mapToDouble(Words::y).sorted().distinct().toArray();
        for (int i = 0; i < baselines.length; i++) {
            double baseline = baselines[i];
            space(baseline - BASELINE * PITCH);
            boolean bordered = redLine > 0 && i == baselines.length - 1;
            headRow(rest.stream().filter(one -> one.y() == baseline).toList(), bordered);
            y += PITCH;
            if (bordered) {
                y += Standard.points(TO_BORDER) + Standard.RED_LINE;
            }
        }
        // a line of the title or of the text, its characters where the fixed pages have them
        double size = paper.title().isEmpty() ? THREE : Standard.TWO;
        space(head.end() + Standard.baseline(PITCH, size) - BASELINE * PITCH);
    }

    private static String line(List<Words> words, double baseline) {
        return String.join(
                "",
                words.stream()
                        .filter(one -> one.y() == baseline)
                        .map(Words::text)
                        .toList());
    }

    private void letterHead(List<Words> marks, Head head) {
        double size = marks.getFirst().size();
        double baseline = marks.getFirst().y();
        double lines = marks.stream().mapToDouble(Words::y).distinct().count();
        double height = (1 + 0.3) * size;
        double top = baseline - BASELINE * height;
        double border = head.rules().getFirst().y();
        String text = String.join("", marks.stream().map(Words::text).toList());
        int space = (int) Math.max(0, Math.min(31, Math.round((border - top - lines * height) * 72 / 25.4)));
        paragraph(
                "Mark",
                frame(top, lines * height + Standard.points(space + 3))
                        + "<w:pBdr><w:bottom w:val=\"thickThinSmallGap\" w:sz=\"24\" w:space=\"" + space
                        + "\" w:color=\"FF0000\"/></w:pBdr>" + exactly(height),
                run("", size(size), text));
        y = top + lines * height + Standard.points(space + 3);
    }

    /** Words of one line of the head, held at their places by tabs. */
    private void headRow(List<Words> words, boolean bordered) {
        var tabs = new StringBuilder("<w:tabs>");
        var runs = new StringBuilder();
        double end = 0;
        for (Words one :
                words.stream().sorted(Comparator.comparingDouble(Words::x)).toList()) {
            double left = one.x() - Standard.LEFT;
            double right = left + one.width();
            String style = one.face() == Face.KAI ? "Kai" : one.face() == Face.HEI ? "Hei" : "";
            if (runs.length() > 0 && left - end < 1) {
                runs.append(run(style, one.text()));
                end = right;
                continue;
            }
            end = right;
            // what ends at the right margin ends there in any font
            boolean atRight = right > WIDTH - 2 * CELL;
            tabs.append("<w:tab w:val=\"")
                    .append(atRight ? "right" : "left")
                    .append("\" w:pos=\"")
                    .append(twips(atRight ? right : left))
                    .append("\"/>");
            runs.append(left > 0.1 ? "<w:r><w:tab/></w:r>" : "").append(run(style, one.text()));
        }
        String border = bordered
                ? "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"" + Math.round(Standard.RED_LINE * EIGHTHS)
                        + "\" w:space=\"" + TO_BORDER + "\" w:color=\"FF0000\"/></w:pBdr>"
                : "";
        boolean centred = words.size() == 1
                && Math.abs(words.getFirst().x() + words.getFirst().width() / 2 - Standard.LEFT - WIDTH / 2) < 0.1;
        if (centred) {
            paragraph("Number", border, run("", words.getFirst().text()));
        } else {
            paragraph("Normal", border + tabs + "</w:tabs><w:jc w:val=\"left\"/>", runs.toString());
        }
    }

    /** The title in the lines that the fixed pages have, broken within its paragraph. */
    private void title(String title) {
        var runs = new StringBuilder();
        for (String line : Rows.titleLines(title)) {
            runs.append(runs.isEmpty() ? "" : "<w:r><w:br/></w:r>").append(run("", line));
        }
        paragraph("Title", "", runs.toString());
    }

    private void bodyParagraph(String paragraph, String properties) {
        List<Span> spans = Headings.spans(paragraph);
        int level = Headings.level(paragraph);
        if (level > 0 && spans.size() == 1) {
            paragraph("Heading" + level, properties, run("", paragraph));
            return;
        }
        var runs = new StringBuilder();
        for (Span span : spans) {
            runs.append(run(span.face() == Face.HEI ? "Hei" : span.face() == Face.KAI ? "Kai" : "", span.text()));
        }
        paragraph("Body", properties, runs.toString());
    }

    private static String indent(double left, double hanging) {
        return "<w:ind w:left=\"" + twips(left) + "\" w:hanging=\"" + twips(hanging) + "\"/>";
    }

    private void named(List<Attachment> attachments) {
        paragraph("Normal", "<w:keepNext/>", "");
        double label = 5 * CELL;
        double number = attachments.size() < 10 ? CELL : 1.5 * CELL;
        for (int i = 0; i < attachments.size(); i++) {
            String title = attachments.get(i).title();
            if (attachments.size() == 1) {
                paragraph("Normal", "<w:keepNext/>" + indent(label, 3 * CELL), run("", "附件：" + title));
                return;
            }
            String tabs =
                    "<w:keepNext/><w:tabs><w:tab w:val=\"left\" w:pos=\"" + twips(label + number) + "\"/></w:tabs>";
            String runs = run("", (i == 0 ? "附件：" : "") + (i + 1) + ".") + "<w:r><w:tab/></w:r>" + run("", title);
            paragraph("Normal", tabs + indent(label + number, i == 0 ? 3 * CELL + number : number), runs);
        }
    }

    private void roll(Roll roll) {
        String label = roll.label() + "：";
        double width = Rows.breaker(Face.HEI, label).single().width();
        paragraph("Normal", indent(2 * CELL + width, width), run("Hei", label) + run("", roll.names()));
    }

    private void right(double indent, String runs, boolean last) {
        paragraph(
                "Normal",
                (last ? "" : "<w:keepNext/>") + "<w:ind w:right=\"" + twips(indent) + "\"/><w:jc w:val=\"right\"/>",
                runs);
    }

    private void closing() {
        String day = Closing.day(paper.date());
        switch (paper.form()) {
            case MINUTES -> {}
            case ORDER -> {
                blanks(2);
                String name = String.join("", paper.signers());
                String gap = name.isEmpty() || paper.signature().isEmpty() ? "" : "　　";
                right(4 * CELL, run("", paper.signature() + gap) + run("Kai", name), day.isEmpty());
                if (!day.isEmpty()) {
                    blanks(1);
                    right(4 * CELL, run("", day), true);
                }
            }
            default -> {
                Closing closing = Closing.of(paper);
                if (closing.signature().isEmpty() && day.isEmpty()) {
                    return;
                }
                blanks(closing.blanks());
                for (Closing.Part part : closing.signature()) {
                    right(part.indent(), run("", part.text()), day.isEmpty());
                }
                if (!day.isEmpty()) {
                    right(closing.dateIndent(), run("", day), true);
                }
            }
        }
    }

    private void blanks(int count) {
        for (int i = 0; i < count; i++) {
            paragraph("Normal", "<w:keepNext/>", "");
        }
    }

    private void record() {
        boolean letter = paper.form() == Form.LETTER;
        boolean printed = !paper.printedBy().isEmpty() || paper.printedOn() != null;
        String hanging = "<w:ind w:left=\"" + twips(4 * FOUR) + "\" w:right=\"" + twips(FOUR) + "\" w:hanging=\""
                + twips(3 * FOUR) + "\"/>";
        String copies = (Typesetter.addresseesInRecord(paper) ? cell(hanging, "主送：" + paper.addressees() + "。") : "")
                + (paper.copies().isEmpty() ? "" : cell(hanging, "抄送：" + paper.copies() + "。"));
        if (!printed && copies.isEmpty()) {
            return;
        }
        String line = letter ? "none" : "single";
        String outer = " w:val=\"" + line + "\" w:sz=\"" + Math.round(Standard.RECORD_LINE * EIGHTHS)
                + "\" w:space=\"0\" w:color=\"000000\"/>";
        String inner = " w:val=\"" + line + "\" w:sz=\"" + Math.round(Standard.RECORD_INNER_LINE * EIGHTHS)
                + "\" w:space=\"0\" w:color=\"000000\"/>";
        long width = twips(WIDTH);
        // somewhat wider than the date is, for fonts of other widths
        String day = Closing.day(paper.printedOn());
        long right = twips(1.25 * Rows.printedOn(day).width() + FOUR);
        body.append(
                        "<w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:vertAnchor=\"margin\" w:horzAnchor=\"page\" w:tblpX=\"")
                .append(twips(Standard.LEFT))
                .append("\" w:tblpYSpec=\"bottom\"/>")
                .append("<w:tblOverlap w:val=\"never\"/><w:tblW w:w=\"")
                .append(width)
                .append("\" w:type=\"dxa\"/><w:tblBorders><w:top")
                .append(outer)
                .append("<w:bottom")
                .append(outer)
                .append("<w:insideH")
                .append(inner)
                .append(
                        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>")
                .append("<w:tblGrid><w:gridCol w:w=\"")
                .append(width - right)
                .append("\"/><w:gridCol w:w=\"")
                .append(right)
                .append("\"/></w:tblGrid>");
        if (!copies.isEmpty()) {
            row("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/></w:tcPr>" + copies
                    + "</w:tc>");
        }
        if (printed) {
            row("<w:tc><w:tcPr><w:tcW w:w=\"" + (width - right) + "\" w:type=\"dxa\"/></w:tcPr>"
                    + cell("<w:ind w:left=\"" + twips(FOUR) + "\"/>", paper.printedBy())
                    + "</w:tc><w:tc><w:tcPr><w:tcW w:w=\"" + right + "\" w:type=\"dxa\"/></w:tcPr>"
                    + cell(
                            "<w:ind w:right=\"" + twips(FOUR) + "\"/><w:jc w:val=\"right\"/>",
                            day.isEmpty() ? "" : day + "印发")
                    + "</w:tc>");
        }
        // a table needs a paragraph after it; this one takes no room
        body.append("</w:tbl><w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private void row(String cells) {
        body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>").append(cells).append("</w:tr>");
    }

    private static String cell(String properties, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"Record\"/>" + properties + "</w:pPr>" + run("", text) + "</w:p>";
    }
}
