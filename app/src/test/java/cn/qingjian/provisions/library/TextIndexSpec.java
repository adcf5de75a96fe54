package cn.qingjian.provisions.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextIndexSpec {
    private static BitSet lookedThrough(List<String> texts, String word) {
        BitSet found = new BitSet();
        for (int i = 0; i < texts.size(); i++) {
            if (!word.isEmpty() && texts.get(i).contains(word)) {
                found.set(i);
            }
        }
        return found;
    }

    @Property(tries = 400)
    void 找到的恰好是逐篇查看找到的(
            @ForAll @Size(max = 12) List<@CharRange(from = '甲', to = '电') @StringLength(max = 12) String> texts,
            @ForAll @CharRange(from = '甲', to = '电') @StringLength(max = 4) String word) {
        assertThat(new TextIndex(texts).containing(word)).isEqualTo(lookedThrough(texts, word));
    }

    @Property(tries = 300)
    void 少数几个字反复出现时也一样(
            @ForAll @Size(max = 10) List<@CharRange(from = '一', to = '丂') @StringLength(max = 15) String> texts,
            @ForAll @CharRange(from = '一', to = '丂') @StringLength(max = 5) String word) {
        assertThat(new TextIndex(texts).containing(word)).isEqualTo(lookedThrough(texts, word));
    }

    @Test
    void 码位很大的字也找得到() {
        List<String> texts = List.of("龥龥中", "中龥", "\uffdc字");
        TextIndex index = new TextIndex(texts);
        for (String word : List.of("龥", "龥中", "\uffdc", "字", "龥龥中", "没有")) {
            assertThat(index.containing(word)).as(word).isEqualTo(lookedThrough(texts, word));
        }
    }

    @Test
    void 全角半角括号大小写不影响() {
        assertThat(Folded.of("青房金［２０２５］１２号ＡＢ（c）")).isEqualTo("青房金[2025]12号ab(c)");
        assertThat(Folded.of("青房金〔2025〕12号")).isEqualTo("青房金[2025]12号");
    }

    @Property(tries = 300)
    void 折叠不改变长度_所以位置都对得上(@ForAll String text) {
        assertThat(Folded.of(text)).hasSameSizeAs(text);
    }
}
