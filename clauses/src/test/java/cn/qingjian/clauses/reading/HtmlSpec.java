package cn.qingjian.clauses.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlSpec {

    @Test
    void 六级标题各有层级() throws UnreadableFileException {
        StringBuilder page = new StringBuilder("<html><body>");
        for (int i = 1; i <= 6; i++) {
            page.append("<h")
                    .append(i)
                    .append(">标题")
                    .append(i)
                    .append("</h")
                    .append(i)
                    .append('>');
        }
        assertThat(read(page + "<p>正文</p>")).extracting(Paragraph::headingLevel).containsExactly(1, 2, 3, 4, 5, 6, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>不读</script>",
                "<style>不读</style>",
                "<noscript>不读</noscript>",
                "<template>不读</template>",
                "<!-- 不读 -->",
                "<select><option>不读</option></select>",
                "<textarea>不读</textarea>",
                "<button>不读</button>",
                "<nav>不读</nav>",
                "<iframe>不读</iframe>",
                "<svg><text>不读</text></svg>",
            })
    void 页面上不是正文的都不读(String part) throws UnreadableFileException {
        assertThat(words("<html><body>" + part + "<p>正文</p>")).containsExactly("正文");
    }

    @Test
    void 列表项和引用各成一段() throws UnreadableFileException {
        assertThat(words("<html><ul><li>甲</li><li>乙</li></ul><blockquote>丙</blockquote>丁"))
                .containsExactly("甲", "乙", "丙", "丁");
    }

    @Test
    void 行内标记不断开句子() throws UnreadableFileException {
        assertThat(words("<html><p>会议<span>应当</span><a href=x>精简</a><em>。</em></p>"))
                .containsExactly("会议应当精简。");
    }

    @Test
    void 源码里的换行不进汉字之间_西文之间留一个空格() throws UnreadableFileException {
        assertThat(words("<html><p>会议\n   应当\t精简 plan\n  B</p>")).containsExactly("会议应当 精简 plan B");
    }

    @Test
    void 实体还原成字符() throws UnreadableFileException {
        assertThat(words("<html><p>&#20250;&#x8bae;&nbsp;&lt;A&gt;&amp;B</p>")).containsExactly("会议 <A>&B");
    }

    @Test
    void 嵌套的版式表格逐段读出() throws UnreadableFileException {
        String page =
                "<html><table><tr><td>左栏</td><td><table><tr><td><p>正文一。</p><p>正文二。</p></td></tr></table></td></tr></table>";
        assertThat(words(page)).containsExactly("左栏", "正文一。", "正文二。");
    }

    @Test
    void 数据表格一行一段_空格子留位() throws UnreadableFileException {
        String page =
                "<html><table><tr><th>会议</th><th>时限</th><th>备注</th></tr><tr><td>例会</td><td></td><td>每月</td></tr></table>";
        assertThat(words(page)).containsExactly("会议\t时限\t备注", "例会\t\t每月");
    }

    @Test
    void 没有声明也没有标签头的片段_后缀是网页就按网页读() throws UnreadableFileException {
        assertThat(words("<p>会议</p><p>精简</p>")).containsExactly("会议", "精简");
    }

    @Test
    void 文本文件里的尖括号原样保留() throws UnreadableFileException {
        byte[] content = "请填写<单位名称>。".getBytes(StandardCharsets.UTF_8);
        assertThat(TextReader.read("a.txt", content, ReadingLimits.standard()).paragraphs())
                .containsExactly(new Paragraph("请填写<单位名称>。", 0));
    }

    private static List<Paragraph> read(String page) throws UnreadableFileException {
        return TextReader.read("a.html", page.getBytes(StandardCharsets.UTF_8), ReadingLimits.standard())
                .paragraphs();
    }

    private static List<String> words(String page) throws UnreadableFileException {
        return read(page).stream().map(Paragraph::text).toList();
    }
}
