package cn.qingjian.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All 15 kinds of official documents, and whatever people may put into them. */
class KindsSpec {
    private static OfficialPaper.Parts parts(String kind) {
        Form form = switch (kind) {
            case "命令" -> Form.ORDER;
            case "函" -> Form.LETTER;
            case "纪要" -> Form.MINUTES;
            default -> Form.DOCUMENT;
        };
        var parts = OfficialPaper.parts(
                        form,
                        Samples.ORGAN + (form == Form.ORDER ? "令" : ""),
                        form == Form.ORDER ? "" : "关于精简会议的" + kind,
                        List.of("会议应当精简。", "一、开短会。会议不超过90分钟。"))
                .number(form == Form.ORDER ? "第1号" : "青公积金〔2026〕1号")
                .signed(form == Form.ORDER ? "主任" : Samples.ORGAN, Samples.DAY);
        return switch (kind) {
            case "请示", "报告" -> parts.signers(List.of("李四")).note("联系人：张三");
            case "命令" -> parts.signers(List.of("李四"));
            case "纪要" -> parts.rolls(List.of(new Roll("出席", "李四、王五")));
            default -> parts.sealed();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要"})
    void 十五个文种都排得出(String kind) {
        OfficialPaper paper = parts(kind).paper();
        assertThat(Typesetter.sheets(paper)).isNotEmpty();
        written(paper);
    }

    static Stream<OfficialPaper> extremes() {
        return Stream.of(
                parts("通知")
                        .to("某某县（区）住房公积金管理部，".repeat(59) + "某某区管理部")
                        .copies("市直各部门，".repeat(60))
                        .paper(),
                with("关于" + "精简会议".repeat(49), "会议应当精简。"),
                with("A".repeat(200), "会议应当精简。"),
                with("，".repeat(200), "会议应当精简。"),
                with("通知", "会议应当精简，".repeat(2_900)),
                with("通知", "，。".repeat(10_000)),
                with("通知", "（《".repeat(10_000)),
                with("通知", "—".repeat(9_999)),
                with("通知", "Q".repeat(20_000)),
                with("通知", "会议 ".repeat(5_000)),
                with("通知", "\u0000\u0007会\t议\u000b\u200b\ufeff应当\ud83d精简\udc00。\uffff"),
                with("通知😀", "开心😀👨‍👩‍👧‍👦，é́́精简。﷽ مرحبا"),
                OfficialPaper.parts(Form.DOCUMENT, Samples.MARK, "通知", Collections.nCopies(1_000, "会议应当精简。"))
                        .paper(),
                OfficialPaper.parts(Form.LETTER, "某".repeat(40), "函", List.of(Samples.SENTENCE.repeat(40)))
                        .number("青".repeat(25))
                        .urgency("特急")
                        .copies("市直各部门，".repeat(200))
                        .paper(),
                OfficialPaper.parts(Form.MINUTES, "某".repeat(40), "纪要", List.of("议定。"))
                        .signed("某".repeat(80), Samples.DAY)
                        .rolls(Collections.nCopies(20, new Roll("出席", "李四、".repeat(300))))
                        .printed("某".repeat(20), Samples.DAY)
                        .paper(),
                OfficialPaper.parts(Form.ORDER, "某".repeat(40), "", List.of("施行。"))
                        .number("第1号")
                        .signers(List.of("某某某某某某某某"))
                        .signed("某".repeat(80), null)
                        .paper(),
                OfficialPaper.parts(Form.DOCUMENT, "W", "t", List.of("x"))
                        .signers(Collections.nCopies(10, "某某某某某某某某"))
                        .number("青".repeat(25))
                        .signed("某".repeat(80), Samples.DAY)
                        .sealed()
                        .note("某".repeat(300))
                        .attachments(Collections.nCopies(99, new Attachment("某".repeat(200), List.of())))
                        .paper());
    }

    private static OfficialPaper with(String title, String body) {
        return OfficialPaper.parts(Form.DOCUMENT, Samples.MARK, title, List.of(body))
                .signed(Samples.ORGAN, Samples.DAY)
                .paper();
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void 再怎么写也排得出(OfficialPaper paper) {
        written(paper);
    }

    private static void written(OfficialPaper paper) {
        assertThat(PdfWriter.write(paper)).isNotEmpty();
        assertThat(OfdWriter.write(paper)).isNotEmpty();
        assertThat(WordWriter.write(paper)).isNotEmpty();
    }

    @Test
    void 同一文件每次写出同样的字节() {
        OfficialPaper paper = Samples.onePage();
        assertThat(PdfWriter.write(paper)).isEqualTo(PdfWriter.write(paper));
        assertThat(OfdWriter.write(paper)).isEqualTo(OfdWriter.write(paper));
        assertThat(WordWriter.write(paper)).isEqualTo(WordWriter.write(paper));
    }

    @Test
    void 一页的文件只有几十千字节() {
        assertThat(PdfWriter.write(Samples.onePage()).length).isLessThan(100_000);
        assertThat(OfdWriter.write(Samples.onePage()).length).isLessThan(100_000);
    }

    @Test
    void 多人同时写互不相干() {
        byte[] alone = PdfWriter.write(Samples.onePage());
        List<byte[]> together = Stream.generate(Samples::onePage)
                .limit(16)
                .parallel()
                .map(PdfWriter::write)
                .toList();
        assertThat(together).allSatisfy(one -> assertThat(one).isEqualTo(alone));
    }
}
