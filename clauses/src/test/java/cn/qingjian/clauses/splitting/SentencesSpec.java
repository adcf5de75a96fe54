package cn.qingjian.clauses.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesSpec {

    @Test
    void 句号叹号问号分号都断句() {
        assertThat(sentences("少开会；开短会。好吗？好！完")).containsExactly("少开会；", "开短会。", "好吗？", "好！", "完");
    }

    @Test
    void 连着的标点算一句的结尾() {
        assertThat(sentences("真的吗？！是的。。")).containsExactly("真的吗？！", "是的。。");
    }

    @Test
    void 逗号顿号冒号不断句() {
        assertThat(sentences("会议、文件，都要：少而精")).containsExactly("会议、文件，都要：少而精");
    }

    @Test
    void 只看指定的一段_前后空白不要() {
        String text = "前文。　会议。 ";
        assertThat(Sentences.of(text, 3, text.length()))
                .singleElement()
                .satisfies(span ->
                        assertThat(text.substring(span.from(), span.to())).isEqualTo("会议。"));
    }

    @Test
    void 空白没有句子() {
        assertThat(sentences("")).isEmpty();
        assertThat(sentences(" 　\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"会议。", "如下：", "会议，", "他说“好。”", "（会议。）", "项目；"})
    void 像句子那样结尾的(String text) {
        assertThat(Sentences.endsSentence(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "会议", "《会议办法》", "会议（试行）"})
    void 不像句子那样结尾的(String text) {
        assertThat(Sentences.endsSentence(text)).isFalse();
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text, 0, text.length()).stream()
                .map(span -> text.substring(span.from(), span.to()))
                .toList();
    }
}
