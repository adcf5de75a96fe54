package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.ReadText;
import cn.qingjian.clauses.UnreadableFileException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextSpec {
    private static final String NOTICE = "关于精简会议的通知\n各县区管理部：\n\n　　一、会议只减不增。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void 常见编码的文本都能读(String charset) throws UnreadableFileException {
        ReadText text = read("通知.txt", NOTICE.getBytes(Charset.forName(charset)));
        assertThat(text.title()).isEqualTo("关于精简会议的通知");
        assertThat(text.paragraphs()).extracting(Paragraph::text).containsExactly("关于精简会议的通知", "各县区管理部：", "一、会议只减不增。");
    }

    @Test
    void 带字节顺序标记的文本都能读() throws UnreadableFileException {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(read("通知.txt", ("\ufeff" + NOTICE).getBytes(charset)).paragraphs())
                    .extracting(Paragraph::text)
                    .startsWith("关于精简会议的通知");
        }
    }

    @Test
    void 没有标题的文本以文件名为题() throws UnreadableFileException {
        ReadText text = read("/tmp/x/会议 记录.txt", "会议九点开始，十点结束。".getBytes(StandardCharsets.UTF_8));
        assertThat(text.title()).isEqualTo("会议 记录");
    }

    @Test
    void 康熙部首还原为汉字_标点保持原样() throws UnreadableFileException {
        ReadText text = read("a.txt", "住房公积⾦，每⽉（缴存）；豈。".getBytes(StandardCharsets.UTF_8));
        assertThat(text.paragraphs()).containsExactly(new Paragraph("住房公积金，每月（缴存）；豈。", 0));
    }

    @Test
    void 看不见的字符去掉() throws UnreadableFileException {
        ReadText text = read("a.txt", "会\u200b议\u202e只减\u00ad不增\u00a0。".getBytes(StandardCharsets.UTF_8));
        assertThat(text.paragraphs()).containsExactly(new Paragraph("会议只减不增 。", 0));
    }

    @Test
    void Markdown的标题层级和文前信息都读出来() throws UnreadableFileException {
        String markdown = """
                ---
                title: 青禾市会议管理办法
                level: 规范性文件
                文号: "青政发〔2024〕9号"
                ---
                <!-- 说明 -->
                # 青禾市会议管理办法

                ## 第一章 总则
                **第一条** 会议应当精简，见[计划](https://example.org/a)。
                - 少开会
                > 引述一句

                | 事项 | 时限 |
                | --- | ---: |
                | 会议 | 九十分钟 |
                ***
                """;
        ReadText text = read("办法.md", markdown.getBytes(StandardCharsets.UTF_8));
        assertThat(text.frontMatter())
                .containsEntry("title", "青禾市会议管理办法")
                .containsEntry("level", "规范性文件")
                .containsEntry("文号", "青政发〔2024〕9号");
        assertThat(text.title()).isEqualTo("青禾市会议管理办法");
        assertThat(text.paragraphs())
                .containsExactly(
                        new Paragraph("青禾市会议管理办法", 1),
                        new Paragraph("第一章 总则", 2),
                        new Paragraph("第一条 会议应当精简，见计划。", 0),
                        new Paragraph("少开会", 0),
                        new Paragraph("引述一句", 0),
                        new Paragraph("事项\t时限", 0),
                        new Paragraph("会议\t九十分钟", 0));
    }

    @Test
    void 没有写完的文前信息仍是正文() throws UnreadableFileException {
        ReadText text = read("a.md", "---\ntitle: 甲\n这里是正文。\n".getBytes(StandardCharsets.UTF_8));
        assertThat(text.frontMatter()).isEmpty();
        assertThat(text.paragraphs()).extracting(Paragraph::text).containsExactly("title: 甲", "这里是正文。");
    }

    private static ReadText read(String name, byte[] content) throws UnreadableFileException {
        return TextReader.read(name, content, ReadingLimits.standard());
    }
}
