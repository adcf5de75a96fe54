package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.SourceClause;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OverlapSpec {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-4);

    @Property(tries = 200)
    void 一遍扫描的结果_与逐个片段核对的相同(@ForAll long seed) {
        Random random = new Random(seed);
        List<SourceClause> corpus = Texts.corpus(random, 20, 10);
        WordingIndex index = WordingIndex.of(corpus);
        NormalText text = NormalText.of(Texts.edited(random, corpus.get(9).text(), 3));
        Draft draft = new Draft();
        draft.read(text, index);
        Overlap overlap = new Overlap();
        overlap.start(draft, index.averageLength());

        for (SourceClause clause : corpus) {
            NormalText source = NormalText.of(clause.text());
            Overlap.Shares shares = overlap.with(0, "d", source.units(), 0, source.length());

            assertThat(shares.containment())
                    .isCloseTo(ContainmentOracle.containment(text.source(), clause.text(), Grams.LONG), ROUNDING);
            assertThat(shares.weightedContainment()).isCloseTo(weighted(index, text, source, Grams.LONG), ROUNDING);
            assertThat(shares.bigramContainment()).isCloseTo(weighted(index, text, source, Grams.SHORT), ROUNDING);
            assertThat(shares.partContainment()).isBetween(shares.weightedContainment() - 1e-4, 1.0001);
        }
    }

    @Test
    void 最长的共同一段_按字数计() {
        WordingIndex index = WordingIndex.of(List.of(new SourceClause("d", "第一条", "前文不同然后窗口人员应当一次告知后文也不同")));

        WordingEvidence evidence =
                index.evidence("这里窗口人员应当一次告知那里", document -> true, 1).getFirst();

        assertThat(evidence.longestRun()).isEqualTo("窗口人员应当一次告知".length());
    }

    @Test
    void 换一份草稿后_不留下前一份的字() {
        WordingIndex index = WordingIndex.of(List.of(new SourceClause("d", "第一条", "窗口人员应当一次告知全部材料")));

        index.evidence("窗口人员应当一次告知全部材料", document -> true, 1);

        assertThat(index.evidence("停车场不得占用绿化用地", document -> true, 1, 0)
                        .getFirst()
                        .bigramContainment())
                .isZero();
    }

    private static double weighted(WordingIndex index, NormalText draft, NormalText source, int size) {
        Set<String> mine = ContainmentOracle.grams(draft.toString(), size);
        Set<String> shared = new HashSet<>(mine);
        shared.retainAll(ContainmentOracle.grams(source.toString(), size));
        double total = mine.stream().mapToDouble(gram -> weight(index, gram)).sum();
        return total == 0
                ? 0
                : shared.stream().mapToDouble(gram -> weight(index, gram)).sum() / total;
    }

    private static double weight(WordingIndex index, String gram) {
        long hash = Grams.hash(gram.toCharArray(), 0, gram.length());
        return index.weight(index.frequency(hash, gram.length() == Grams.LONG));
    }
}
