package cn.qingjian.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written, the pages keep their promises. */
class TypesettingPropertiesSpec {
    private static final String NOT_FIRST = "、。，；：？！）》」』】〕”’";
    private static final String NOT_LAST = "（《「『【〔“‘";
    private static final double TINY = 1e-6;

    @Property(tries = 200)
    void 一字不丢一字不重(@ForAll("papers") OfficialPaper paper) {
        assertThat(printed(Typesetter.sheets(paper))).isEqualTo(Expected.text(paper));
    }

    @Property(tries = 200)
    void 除页码外都在版心内_每面不超过22行_每行不超过28字(@ForAll("papers") OfficialPaper paper) {
        for (Sheet sheet : Typesetter.sheets(paper)) {
            // a letter's head and its red lines stand outside on purpose
            boolean letterHead = paper.form() == Form.LETTER && sheet.number() == 1;
            List<Words> words = text(sheet).stream()
                    .filter(one -> !(letterHead && one.ink() == Ink.RED))
                    .toList();
            for (Words one : words) {
                String text = one.text();
                boolean hangs = NOT_FIRST.indexOf(text.charAt(text.length() - 1)) >= 0 || text.endsWith(" ");
                double last = hangs ? one.advances().getLast() : 0;
                assertThat(one.x()).isGreaterThan(Standard.LEFT - 0.5);
                assertThat(one.x() + one.width() - last).as(text).isLessThan(Standard.RIGHT + 0.5);
                assertThat(one.y() - Standard.ASCENT * one.size()).isGreaterThan(Standard.TOP - TINY);
                assertThat(one.y() + 0.12 * one.size()).isLessThan(Standard.BOTTOM + TINY);
            }
            if (sheet.number() > 1) {
                assertThat(lines(words)).hasSizeLessThanOrEqualTo(Standard.LINES);
            }
            for (Rule rule : letterHead ? List.<Rule>of() : sheet.rules()) {
                assertThat(rule.x()).isGreaterThanOrEqualTo(Standard.LEFT);
                assertThat(rule.x() + rule.width()).isLessThanOrEqualTo(Standard.RIGHT + TINY);
                assertThat(rule.y() + rule.height()).isLessThanOrEqualTo(Standard.BOTTOM + TINY);
            }
        }
    }

    @Property(tries = 3000)
    void 标点避头尾_西文和数字不拆开(@ForAll("sentences") String text) {
        List<Line> lines = Rows.breaker(Face.FANGSONG, text).filled(Standard.WIDTH, 2 * Standard.CELL, 0);
        int begin = 0;
        for (int i = 1; i < lines.size(); i++) {
            begin += lines.get(i - 1).text().length();
            String before = lines.get(i - 1).text();
            String line = lines.get(i).text();
            char first = line.charAt(0);
            char last = before.charAt(before.length() - 1);
            // only a line of nothing but marks leaves no choice
            if (!onlyMarks(before)) {
                assertThat(NOT_FIRST.indexOf(first)).as(before + "|" + line).isNegative();
                assertThat(NOT_LAST.indexOf(last)).as(before + "|" + line).isNegative();
            }
            // only a word that no line could hold is torn
            if (isLatin(last) && isLatin(first)) {
                assertThat(wordAround(begin, text)).as(before + "|" + line).isGreaterThan(Standard.WIDTH);
            }
        }
        assertThat(String.join("", lines.stream().map(Line::text).toList())).isEqualTo(text);
    }

    @Property(tries = 200)
    void 落款不独占一面(@ForAll("papers") OfficialPaper paper) {
        if (paper.form() != Form.DOCUMENT || !paper.attachments().isEmpty()) {
            return;
        }
        for (Sheet sheet : Typesetter.sheets(paper)) {
            String text = printed(List.of(sheet));
            String day = Closing.day(paper.date());
            String closing = (paper.signature() + day).replaceAll("\\s|　", "");
            if (text.startsWith(closing)) {
                assertThat(text).as("落款之前没有正文").isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void 标题回行匀称_没有一两个字的行(@ForAll("titles") String title) {
        List<String> lines = Rows.titleLines(title);
        assertThat(String.join("", lines)).isEqualTo(title);
        if (lines.size() > 1) {
            for (String line : lines) {
                assertThat(line.codePointCount(0, line.length()))
                        .as(lines.toString())
                        .isGreaterThan(2);
            }
        }
        for (int i = 1; i < lines.size(); i++) {
            char last = lines.get(i - 1).charAt(lines.get(i - 1).length() - 1);
            assertThat(isLatin(last) && isLatin(lines.get(i).charAt(0)))
                    .as(lines.toString())
                    .isFalse();
        }
    }

    /** The width of the Latin word at a place, its marks included, in millimetres. */
    private static double wordAround(int place, String text) {
        int from = place;
        while (from > 0 && isNarrow(text.charAt(from - 1))) {
            from--;
        }
        int to = place;
        while (to < text.length() && isNarrow(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to)
                .chars()
                .mapToDouble(c -> FontFile.of(Face.FANGSONG).advance((char) c) * Standard.THREE)
                .sum();
    }

    private static boolean isNarrow(char c) {
        FontFile font = FontFile.of(Face.FANGSONG);
        return c != ' ' && font.has(c) && (c < 0x2000 || font.advance(c) < 0.85);
    }

    private static boolean onlyMarks(String line) {
        return line.chars().skip(1).allMatch(c -> NOT_FIRST.indexOf(c) >= 0 || NOT_LAST.indexOf(c) >= 0 || c == ' ');
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static List<Words> text(Sheet sheet) {
        return sheet.words().stream()
                .filter(one -> one.y() < Standard.BOTTOM + 1)
                .toList();
    }

    private static List<Long> lines(List<Words> words) {
        return words.stream()
                .map(one -> (long) ((one.y() - Standard.TOP) / Standard.PITCH))
                .distinct()
                .toList();
    }

    private static String printed(List<Sheet> sheets) {
        var text = new StringBuilder();
        sheets.forEach(sheet -> text(sheet).forEach(one -> text.append(one.text())));
        return text.toString().replaceAll("\\s|　", "");
    }

    private static int mostSigners(Form form, int wanted) {
        return switch (form) {
            case DOCUMENT -> wanted;
            case ORDER -> Math.min(1, wanted);
            default -> 0;
        };
    }

    private static OfficialPaper.Parts stamped(boolean stamped, OfficialPaper.Parts parts) {
        return stamped ? parts.sealed() : parts;
    }

    @Provide
    Arbitrary<String> sentences() {
        Arbitrary<String> words = Arbitraries.of(
                "会议",
                "应当精简",
                "，",
                "。",
                "、",
                "；",
                "“",
                "”",
                "《",
                "》",
                "（",
                "）",
                "2026",
                "90%",
                "10.5",
                "Qing Jian",
                " ",
                "——",
                "……",
                "住房公积金管理中心",
                "一",
                "〔",
                "〕",
                "是",
                "https://a.example/b",
                "：",
                "！",
                "㐀",
                "😀");
        return words.list().ofMinSize(1).ofMaxSize(120).map(parts -> Plain.text("文" + String.join("", parts)));
    }

    @Provide
    Arbitrary<String> titles() {
        Arbitrary<String> words = Arbitraries.of(
                "关于", "印发", "《", "》", "住房", "公积金", "管理", "的", "通知", "2026年度", "精简", "文件", "、", "和", "工作方案", "（试行）");
        return words.list().ofMinSize(3).ofMaxSize(40).map(parts -> "青河市" + String.join("", parts) + "的通知");
    }

    @Provide
    Arbitrary<OfficialPaper> papers() {
        Arbitrary<List<String>> body = Combinators.combine(Arbitraries.of("", "一、", "（二）", "3."), sentences())
                .as((mark, text) -> mark + text)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
        Arbitrary<List<Attachment>> attachments = Combinators.combine(
                        titles(), sentences().list().ofMaxSize(3))
                .as((title, text) -> new Attachment(title.substring(0, Math.min(60, title.length())), text))
                .list()
                .ofMaxSize(12);
        return Combinators.combine(
                        Arbitraries.of(Form.class),
                        titles(),
                        body,
                        Arbitraries.oneOf(Arbitraries.just(List.<Attachment>of()), attachments),
                        Arbitraries.of(0, 1, 2, 3, 5),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of("", "市委办公室，市政府办公室", "市委各部门，".repeat(60)),
                        Arbitraries.of(true, false))
                .as((form, title, text, files, signers, organ, copies, stamped) -> stamped(
                        stamped && form == Form.DOCUMENT,
                        OfficialPaper.parts(form, Samples.MARK, form == Form.ORDER ? "" : title, text)
                                .number("青公积金〔2026〕" + (organ + 1) + "号")
                                .signers(List.of("李四", "欧阳明月", "王五", "赵六", "钱七").subList(0, mostSigners(form, signers)))
                                .to("各县区管理部")
                                .signed("青河市住房公积金管理中心".repeat(4).substring(0, organ), Samples.DAY)
                                .note(organ % 3 == 0 ? "联系人：张三" : "")
                                .copies(copies)
                                .printed(
                                        organ % 2 == 0 && form != Form.LETTER ? "办公室" : "",
                                        organ % 2 == 0 && form != Form.LETTER ? Samples.DAY : null)
                                .attachments(files)))
                .map(OfficialPaper.Parts::paper);
    }
}
