package cn.qingjian.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OfficialPaperSpec {
    private static OfficialPaper.Parts parts(Form form, String title, String... body) {
        return OfficialPaper.parts(form, Samples.MARK, title, List.of(body));
    }

    private static void refused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void 正文和标题不能为空() {
        refused(() -> parts(Form.DOCUMENT, "通知").paper(), "正文不能为空。");
        refused(() -> parts(Form.DOCUMENT, "通知", " \n　\u200b").paper(), "正文不能为空。");
        refused(() -> parts(Form.DOCUMENT, " ", "会议应当精简。").paper(), "标题不能为空。");
        refused(
                () -> OfficialPaper.parts(Form.DOCUMENT, "", "通知", List.of("精简。"))
                        .paper(),
                "发文机关标志不能为空。");
    }

    @Test
    void 过长的说出限度() {
        refused(() -> parts(Form.DOCUMENT, "会".repeat(201), "精简。").paper(), "标题不能超过200字。");
        refused(() -> parts(Form.DOCUMENT, "通知", "精简。").number("青".repeat(26)).paper(), "发文字号不能超过25字。");
        refused(() -> parts(Form.DOCUMENT, "通知", "会".repeat(1_000_001)).paper(), "正文和附件合计不能超过100万字。");
        refused(
                () -> parts(Form.DOCUMENT, "通知", "精简。")
                        .attachments(Collections.nCopies(100, new Attachment("清单", List.of())))
                        .paper(),
                "附件不能超过99件。");
    }

    @Test
    void 格式自己的规矩() {
        refused(() -> parts(Form.MINUTES, "纪要", "精简。").sealed().paper(), "纪要不加盖印章。");
        refused(() -> parts(Form.LETTER, "函", "精简。").signers(List.of("李四")).paper(), "信函和纪要不标注签发人。");
        refused(() -> parts(Form.LETTER, "函", "精简。").printed("办公室", null).paper(), "信函不编排印发机关和印发日期。");
        refused(() -> parts(Form.ORDER, "令", "施行。").paper(), "命令（令）不编排标题，请把标题并入正文。");
        refused(
                () -> parts(Form.DOCUMENT, "通知", "精简。")
                        .rolls(List.of(new Roll("出席", "李四")))
                        .paper(),
                "只有纪要编排出席、请假和列席名单。");
    }

    @Test
    void 看不见的字符去掉_段内换行分成段() {
        OfficialPaper paper = parts(Form.DOCUMENT, "关于\t精简 \u200b 会议的通知", "　　会议\u0007应当\n精简。\r\n")
                .to("各管理部：")
                .note("（联系人：张三）")
                .copies("市政府办公室。")
                .paper();
        assertThat(paper.title()).isEqualTo("关于 精简 会议的通知");
        assertThat(paper.body()).containsExactly("会议应当", "精简。");
        assertThat(paper.addressees()).isEqualTo("各管理部");
        assertThat(paper.note()).isEqualTo("联系人：张三");
        assertThat(paper.copies()).isEqualTo("市政府办公室");
    }
}
