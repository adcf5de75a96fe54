package cn.qingjian.clauses.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a .docx or .docm as a stream: a document model of the usual kind takes ten times the size of its XML
 * in memory and knows nothing of the numbers that Word draws. Macros, embedded files, pictures, headers, notes, hidden
 * and deleted words are never looked at. A table row is one paragraph with its cells set apart by tabs; a row of one cell
 * is layout, its paragraphs stand for themselves.
 */
final class DocxReader implements SafeXml.Handler {
    private static final Set<String> NOT_READ =
            Set.of("moveFrom", "del", "Fallback", "instrText", "footnote", "comment");

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final ParagraphCollector into;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private int skipping;
    private boolean inText;
    private boolean inRunProperties;
    private boolean hidden;

    private static final class Block {
        private final StringBuilder text = new StringBuilder();
        private @Nullable String style;
        private int heading = -1;
        private @Nullable String list;
        private int listLevel = -1;
    }

    private static final class Row {
        private final List<List<Numbered>> cells = new ArrayList<>();
    }

    private record Numbered(String text, int heading) {}

    private DocxReader(DocxStyles styles, DocxNumbering numbering, ParagraphCollector into) {
        this.styles = styles;
        this.numbering = numbering;
        this.into = into;
    }

    static void read(ZipArchive archive, Work work, ParagraphCollector into) {
        SafeXml xml = new SafeXml(work);
        String main = mainPart(archive, xml);
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        DocxStyles styles = new DocxStyles();
        archive.open(folder + "styles.xml").ifPresent(part -> xml.read(part, styles));
        DocxNumbering numbering = new DocxNumbering();
        archive.open(folder + "numbering.xml").ifPresent(part -> xml.read(part, numbering));
        xml.read(
                archive.open(main).orElseThrow(() -> Refused.broken("文件里找不到正文，")),
                new DocxReader(styles, numbering, into));
    }

    /** The part that the package names as its document; nearly always word/document.xml. */
    private static String mainPart(ZipArchive archive, SafeXml xml) {
        List<String> targets = new ArrayList<>();
        archive.open("_rels/.rels")
                .ifPresent(part -> xml.read(part, new SafeXml.Handler() {
                    @Override
                    public void open(String name, SafeXml.Attributes attributes) {
                        String type = attributes.get("Type");
                        String target = attributes.get("Target");
                        if (type != null && type.endsWith("/officeDocument") && target != null) {
                            targets.add(target.startsWith("/") ? target.substring(1) : target);
                        }
                    }

                    @Override
                    public void close(String name) {}
                }));
        return targets.isEmpty() ? "word/document.xml" : targets.get(0);
    }

    @Override
    public void open(String name, SafeXml.Attributes attributes) {
        if (skipping > 0 || NOT_READ.contains(name)) {
            skipping++;
            return;
        }
        switch (name) {
            case "p" -> blocks.push(new Block());
            case "tr" -> rows.push(new Row());
            case "tc" -> row().cells.add(new ArrayList<>());
            case "r" -> hidden = false;
            case "rPr" -> inRunProperties = true;
            case "vanish" -> hidden = inRunProperties && !"0".equals(attributes.get("val"));
            case "t" -> inText = true;
            case "tab" -> append(inRunProperties || attributes.get("pos") != null ? "" : " ");
            case "br", "cr" -> append(attributes.get("type") == null ? "\n" : "");
            case "noBreakHyphen" -> append("-");
            default -> property(name, attributes.get("val"));
        }
    }

    private Row row() {
        if (rows.isEmpty()) {
            rows.push(new Row());
        }
        return rows.element();
    }

    private void property(String name, @Nullable String value) {
        Block block = blocks.peek();
        if (block == null) {
            return;
        }
        switch (name) {
            case "pStyle" -> block.style = value;
            case "outlineLvl" -> block.heading = DocxStyles.headingLevel(DocxNumbering.integer(value, 9));
            case "numId" -> block.list = value;
            case "ilvl" -> block.listLevel = DocxNumbering.integer(value, 0);
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inText && skipping == 0) {
            append(text);
        }
    }

    private void append(String text) {
        Block block = blocks.peek();
        if (block != null && !hidden) {
            block.text.append(text);
        }
    }

    @Override
    public void close(String name) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (name) {
            case "p" -> paragraph(blocks.pop());
            case "tr" -> row(rows.pop());
            case "r" -> hidden = false;
            case "rPr" -> inRunProperties = false;
            case "t" -> inText = false;
            default -> {}
        }
    }

    private void paragraph(Block block) {
        String words = block.text.toString();
        if (!words.isBlank()) {
            words = number(block) + words;
        }
        int heading = block.heading >= 0 ? block.heading : styles.headingLevel(block.style);
        add(new Numbered(words, heading));
    }

    private void add(Numbered paragraph) {
        List<List<Numbered>> cells = rows.isEmpty() ? List.of() : rows.element().cells;
        if (cells.isEmpty()) {
            into.add(paragraph.text(), paragraph.heading());
        } else {
            cells.get(cells.size() - 1).add(paragraph);
        }
    }

    private String number(Block block) {
        DocxStyles.ListPlace fromStyle = styles.list(block.style);
        String list = block.list != null ? block.list : fromStyle == null ? null : fromStyle.list();
        int level = block.listLevel >= 0 ? block.listLevel : fromStyle == null ? 0 : fromStyle.level();
        return list == null ? "" : numbering.next(list, level);
    }

    private void row(Row row) {
        List<String> words = new ArrayList<>();
        for (List<Numbered> cell : row.cells) {
            StringBuilder line = new StringBuilder();
            for (Numbered paragraph : cell) {
                line.append(line.isEmpty() || paragraph.text().isBlank() ? "" : " ")
                        .append(paragraph.text().strip());
            }
            words.add(line.toString());
        }
        if (row.cells.size() == 1) {
            row.cells.get(0).forEach(this::add);
        } else if (words.stream().anyMatch(cell -> !cell.isBlank())) {
            add(new Numbered(String.join("\t", words), 0));
        }
    }
}
