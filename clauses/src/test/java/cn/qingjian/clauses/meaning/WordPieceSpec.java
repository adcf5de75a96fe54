package cn.qingjian.clauses.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The ids were looked up by hand in the vocabulary of the model. */
class WordPieceSpec {
    private static final WordPiece MODEL = WordPiece.read(vocabulary());

    private static InputStream vocabulary() {
        InputStream stream = WordPieceSpec.class.getResourceAsStream("/bge-small-zh-v1.5-q-tokenizer.json");
        return stream == null ? InputStream.nullInputStream() : stream;
    }

    private static long[] ids(String text) {
        return MODEL.encode(text, 512);
    }

    @Test
    void 汉字与标点各成一词() {
        assertThat(ids("住房，公积金。")).containsExactly(101, 857, 2791, 8024, 1062, 4916, 7032, 511, 102);
    }

    @Test
    void 大写与全角字母按小写半角认() {
        assertThat(ids("ＡＢＣ")).containsExactly(101, 8425, 102).isEqualTo(ids("ABC"));
    }

    @Test
    void 西文词取最长词头再取最长词尾() {
        // ofd: the vocabulary has "of" and "##d", not "ofd"; wpss: "wps" and "##s"
        assertThat(ids("OFD")).containsExactly(101, 8205, 8168, 102);
        assertThat(ids("wpss")).containsExactly(101, 11576, 8118, 102);
    }

    @Test
    void 数字与汉字相连时分开() {
        assertThat(ids("20年")).containsExactly(101, 8113, 2399, 102);
    }

    @Test
    void 半角括号与冒号按全角认() {
        assertThat(ids("(5):")).containsExactly(101, 8020, 126, 8021, 8038, 102).isEqualTo(ids("（５）："));
    }

    @Test
    void 汉字间的空白与换行不算() {
        assertThat(ids(" 住 房\n公　积\u200b金 ")).isEqualTo(ids("住房公积金"));
        assertThat(WordPiece.fold("office  OA 系统")).isEqualTo("office oa系统");
    }

    @Test
    void 部首形的汉字还原() {
        assertThat(ids("公积⾦")).isEqualTo(ids("公积金"));
    }

    @Test
    void 不认识的字是未知词() {
        assertThat(ids("\uD87E\uDC00")).hasSize(3);
        assertThat(ids("😀")).containsExactly(101, 100, 102);
    }

    @Test
    void 过长的西文词是未知词() {
        assertThat(ids("a".repeat(101))).containsExactly(101, 100, 102);
    }

    @Test
    void 空文只有首尾两个标记() {
        assertThat(ids("")).containsExactly(101, 102);
        assertThat(ids(" \n")).containsExactly(101, 102);
    }

    @Test
    void 缺少标记的词表不能用() {
        assertThatThrownBy(() -> new WordPiece(Map.of("中", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[UNK]");
        byte[] broken = "{\"model\":".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> WordPiece.read(new ByteArrayInputStream(broken)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 300)
    void 任何文字都不越界且首尾有标记(@ForAll String text, @ForAll @IntRange(min = 2, max = 40) int limit) {
        long[] ids = MODEL.encode(text, limit);
        assertThat(ids.length).isBetween(2, limit);
        assertThat(ids[0]).isEqualTo(101);
        assertThat(ids[ids.length - 1]).isEqualTo(102);
        assertThat(Arrays.stream(ids).allMatch(id -> id >= 0 && id < 21_128)).isTrue();
    }

    @Property(tries = 300)
    void 折叠两次与一次相同(
            @ForAll @CharRange(from = '一', to = '龥') @CharRange(from = ' ', to = '~') @CharRange(from = '！', to = '～')
                    String text) {
        String once = WordPiece.fold(text);
        assertThat(WordPiece.fold(once)).isEqualTo(once);
        assertThat(ContentKey.of(once)).isEqualTo(ContentKey.of(text));
    }
}
