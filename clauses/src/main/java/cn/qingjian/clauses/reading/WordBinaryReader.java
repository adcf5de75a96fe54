package cn.qingjian.clauses.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads the binary Word format, which .doc and the .wps of today's WPS share. */
final class WordBinaryReader {
    private static final int LEVELS = 9;
    private static final int BODY_LEVEL = 9;
    /** Number format codes of MS-OSHARED 2.2.1.3 under the names of the newer format. */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(1, "upperRoman"),
            Map.entry(2, "lowerRoman"),
            Map.entry(3, "upperLetter"),
            Map.entry(4, "lowerLetter"),
            Map.entry(10, "ideographDigital"),
            Map.entry(11, "japaneseCounting"),
            Map.entry(14, "decimalFullWidth"),
            Map.entry(16, "japaneseLegal"),
            Map.entry(18, "decimalEnclosedCircle"),
            Map.entry(22, "decimalZero"),
            Map.entry(23, "bullet"),
            Map.entry(26, "decimalEnclosedFullstop"),
            Map.entry(27, "decimalEnclosedParen"),
            Map.entry(28, "decimalEnclosedCircleChinese"),
            Map.entry(29, "ideographEnclosedCircle"),
            Map.entry(30, "ideographTraditional"),
            Map.entry(31, "ideographZodiac"),
            Map.entry(33, "taiwaneseCounting"),
            Map.entry(34, "ideographLegalTraditional"),
            Map.entry(35, "taiwaneseCountingThousand"),
            Map.entry(36, "taiwaneseDigital"),
            Map.entry(37, "chineseCounting"),
            Map.entry(38, "chineseLegalSimplified"),
            Map.entry(39, "chineseCountingThousand"),
            Map.entry(255, "none"));

    private final Work work;
    private final ParagraphCollector into;
    private final Map<Integer, int[]> counters = new HashMap<>();
    private final StringBuilder row = new StringBuilder();

    private WordBinaryReader(Work work, ParagraphCollector into) {
        this.work = work;
        this.into = into;
    }

    static void read(byte[] content, Work work, ParagraphCollector into) {
        try (POIFSFileSystem files = new POIFSFileSystem(work.watch(new ByteArrayInputStream(content)))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Refused.encrypted();
            }
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                throw Refused.unknown(what(root));
            }
            try (HWPFDocument document = new HWPFDocument(root)) {
                new WordBinaryReader(work, into).read(document);
            }
        } catch (EncryptedDocumentException locked) {
            throw Refused.encrypted();
        } catch (OldWordFileFormatException old) {
            throw Refused.unknown("这是 Word 95 或更早的文件，暂不能读取。");
        } catch (IOException damaged) {
            throw Refused.broken("");
        }
    }

    private static String what(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            return "这是 Excel 表格，不是文稿。";
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            return "这是演示文稿，不是文稿。";
        }
        return "这是旧版 WPS 或其他办公软件的文件，暂不能读取。";
    }

    private void read(HWPFDocument document) {
        Range range = document.getRange();
        for (int i = 0; i < range.numParagraphs(); i++) {
            work.check();
            paragraph(range.getParagraph(i));
        }
        endRow();
    }

    private void paragraph(Paragraph paragraph) {
        String words = Range.stripFields(paragraph.text()).replace('\u000b', '\n');
        if (paragraph.isInTable()) {
            row.append(row.isEmpty() ? "" : "\t")
                    .append(words.replace("\u0007", "").strip());
            if (paragraph.isTableRowEnd()) {
                endRow();
            }
            return;
        }
        endRow();
        int outline = paragraph.getLvl();
        into.add(words.isBlank() ? "" : number(paragraph) + words, outline < BODY_LEVEL ? outline + 2 : 0);
    }

    private void endRow() {
        into.body(row);
        row.setLength(0);
    }

    private String number(Paragraph paragraph) {
        int level = paragraph.getIlvl();
        if (!paragraph.isInList() || level < 0 || level >= LEVELS) {
            return "";
        }
        HWPFList list = paragraph.getList();
        int[] counter = counters.computeIfAbsent(list.getLsid(), id -> new int[LEVELS]);
        counter[level] = counter[level] == 0 ? list.getStartAt((char) level) : counter[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        StringBuilder number = new StringBuilder();
        String template = list.getNumberText((char) level);
        for (int i = 0; template != null && i < template.length(); i++) {
            char c = template.charAt(i);
            if (c < LEVELS) {
                String format = FORMATS.getOrDefault(list.getNumberFormat(c), "decimal");
                number.append(ListNumber.write(Math.max(counter[c], 1), format));
            } else {
                number.append(c);
            }
        }
        boolean bullet = "bullet".equals(FORMATS.get(list.getNumberFormat((char) level)));
        return bullet ? "" : number.toString();
    }
}
