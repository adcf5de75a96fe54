package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.clauses.SourceClause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WordingIndexSpec {
    private static final String RULE = "各管理部应当在每月十五日前汇总缴存单位的变更情况并报业务管理科备案";

    @Property(tries = 300)
    void 凡达到门槛的来源条款_一条不漏(@ForAll long seed, @ForAll @IntRange(min = 2, max = 24) int letters) {
        Random random = new Random(seed);
        List<SourceClause> corpus = Texts.corpus(random, 60, letters);
        String draft = random.nextBoolean()
                ? Texts.edited(random, corpus.get(random.nextInt(60)).text(), random.nextInt(12))
                : Texts.random(random, random.nextInt(150), letters);

        Set<Integer> found = found(WordingIndex.of(corpus), draft);

        for (int ordinal = 0; ordinal < corpus.size(); ordinal++) {
            String source = corpus.get(ordinal).text();
            if (ContainmentOracle.containment(draft, source, Grams.LONG) >= WordingIndex.THRESHOLD) {
                assertThat(found).as("整条 %s", source).contains(ordinal);
            }
            if (ContainmentOracle.longestRun(draft, source) >= WordingIndex.RUN) {
                assertThat(found).as("连续二十字 %s", source).contains(ordinal);
            }
        }
    }

    @Property(tries = 200)
    void 草稿中一句照录_夹在本地内容之间也找得到(@ForAll long seed) {
        Random random = new Random(seed);
        List<SourceClause> corpus = Texts.corpus(random, 40, 24);
        SourceClause planted =
                new SourceClause("planted", "第一条", Texts.random(random, 30, 24).replaceAll("[，。；\n]", ""));
        corpus.add(planted);
        String draft = Texts.random(random, 80, 24) + "。" + planted.text() + "。" + Texts.random(random, 80, 24);

        assertThat(found(WordingIndex.of(corpus), draft)).contains(corpus.size() - 1);
    }

    @Property(tries = 100)
    void 分批加入与一次建成_找到的相同(@ForAll long seed) {
        Random random = new Random(seed);
        List<SourceClause> corpus = Texts.corpus(random, 50, 12);
        WordingIndex whole = WordingIndex.of(corpus);
        WordingIndex grown = WordingIndex.of(List.of());
        int from = 0;
        while (from < corpus.size()) {
            int to = Math.min(corpus.size(), from + 1 + random.nextInt(20));
            grown = grown.with(corpus.subList(from, to));
            from = to;
        }
        String draft = Texts.edited(random, corpus.get(7).text(), 3);

        assertThat(sourcesAboveThreshold(grown, draft)).isEqualTo(sourcesAboveThreshold(whole, draft));
        assertThat(grown.alive()).isEqualTo(50);
    }

    @Property(tries = 100)
    void 证据中的份额_与逐字核对的相同(@ForAll long seed) {
        Random random = new Random(seed);
        List<SourceClause> corpus = Texts.corpus(random, 30, 16);
        String draft = Texts.edited(random, corpus.get(11).text(), 4);

        for (WordingEvidence evidence : WordingIndex.of(corpus).evidence(draft, document -> true, 30)) {
            String source = evidence.source().text();
            assertThat(evidence.containment()).isEqualTo(ContainmentOracle.containment(draft, source, Grams.LONG));
            assertThat(evidence.sourceLength()).isEqualTo(NormalText.of(source).length());
        }
    }

    @Test
    void 照录的条款_各项份额都是一() {
        WordingIndex index = WordingIndex.of(List.of(clause("a", RULE), clause("b", "本市行政区域内的停车场管理适用本规则")));

        WordingEvidence best = index.evidence(RULE, document -> true, 5).getFirst();

        assertThat(best.source().documentId()).isEqualTo("a");
        assertThat(List.of(
                        best.containment(),
                        best.weightedContainment(),
                        best.bigramContainment(),
                        best.partContainment()))
                .allSatisfy(share -> assertThat(share).isBetween(0.9999, 1.0001));
        assertThat(List.of(best.lcs(), best.psim(), best.reverseContainment()))
                .allSatisfy(share -> assertThat(share).isEqualTo(1));
        assertThat(best.bm25()).isBetween(0.9999, 1.0001);
        assertThat(best.longestRun()).isEqualTo(RULE.length());
        assertThat(best.ties()).isEqualTo(1);
        assertThat(best.margin()).isGreaterThan(0.9);
    }

    @Test
    void 不合条件的文件_不作答也不占名额() {
        List<SourceClause> corpus = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            corpus.add(clause("repealed-" + i, RULE));
        }
        corpus.add(clause("in-force", RULE + "，逾期不报的予以提醒"));
        WordingIndex index = WordingIndex.of(corpus);

        List<WordingEvidence> evidence = index.evidence(RULE, document -> !document.startsWith("repealed"), 3);

        assertThat(evidence).extracting(one -> one.source().documentId()).containsExactly("in-force");
    }

    @Test
    void 删去的文件_不再找到_旧索引不受影响() {
        WordingIndex before = WordingIndex.of(List.of(clause("a", RULE), clause("b", RULE)));

        WordingIndex after = before.without(Set.of("a"));

        assertThat(documents(after)).containsExactly("b");
        assertThat(documents(before)).containsExactlyInAnyOrder("a", "b");
        assertThat(after.alive()).isEqualTo(1);
        assertThat(after.isAlive(0)).isFalse();
        assertThat(after.isAlive(1)).isTrue();
    }

    @Test
    void 删去后以同一编号重新加入_找到的是新文本() {
        WordingIndex index = WordingIndex.of(List.of(clause("a", "旧文本已经没有用处了"), clause("b", "另一份文件的内容")))
                .without(Set.of("a"))
                .with(List.of(clause("a", RULE)));

        assertThat(index.evidence(RULE, document -> true, 5))
                .first()
                .extracting(one -> one.source().text())
                .isEqualTo(RULE);
        assertThat(index.alive()).isEqualTo(2);
    }

    @Test
    void 合并后的段_不再带着删去的条款() {
        WordingIndex index = WordingIndex.of(List.of(clause("a", RULE), clause("b", RULE)))
                .without(Set.of("a"))
                .with(List.of(clause("c", RULE), clause("d", RULE)));

        assertThat(index.size()).isEqualTo(3);
        assertThat(IntStream.range(0, index.size()).mapToObj(index::source).map(SourceClause::documentId))
                .containsExactly("b", "c", "d");
    }

    @Test
    void 空索引与空草稿_都没有答案() {
        assertThat(WordingIndex.of(List.of()).evidence(RULE, document -> true, 5))
                .isEmpty();
        assertThat(WordingIndex.of(List.of(clause("a", RULE))).evidence("", document -> true, 5))
                .isEmpty();
        assertThat(WordingIndex.of(List.of(clause("a", ""))).evidence(RULE, document -> true, 5))
                .isEmpty();
    }

    @Test
    void 另行找到的条款_也附上证据() {
        WordingIndex index = WordingIndex.of(List.of(clause("a", RULE), clause("b", "毫不相干的另外一件事情")));

        List<WordingEvidence> evidence = index.evidence(RULE, document -> true, 1, 1);

        assertThat(evidence).extracting(WordingEvidence::ordinal).containsExactly(0, 1);
        assertThat(evidence.get(1).containment()).isZero();
    }

    @Test
    void 条件出错之后_索引照常作答() {
        WordingIndex index = WordingIndex.of(List.of(clause("a", RULE)));
        assertThatThrownBy(() -> index.evidence(
                        RULE,
                        document -> {
                            throw new IllegalStateException("no answer");
                        },
                        5))
                .isInstanceOf(IllegalStateException.class);

        WordingEvidence best = index.evidence(RULE, document -> true, 5).getFirst();

        assertThat(best.containment()).isEqualTo(1);
    }

    @Test
    void 许多线程同时询问_答案与单独询问相同() {
        List<SourceClause> corpus = Texts.corpus(new Random(5), 400, 24);
        WordingIndex index = WordingIndex.of(corpus);
        List<String> drafts = corpus.stream()
                .map(clause -> Texts.edited(new Random(clause.text().hashCode()), clause.text(), 3))
                .toList();
        List<List<WordingEvidence>> alone = drafts.stream()
                .map(draft -> index.evidence(draft, document -> true, 5))
                .toList();

        List<List<WordingEvidence>> together = drafts.parallelStream()
                .map(draft -> index.evidence(draft, document -> true, 5))
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void 六份以上文件写着同样的话_数得出来() {
        List<SourceClause> corpus = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            corpus.add(clause("doc-" + i, RULE));
        }
        assertThat(WordingIndex.of(corpus)
                        .evidence(RULE, document -> true, 1)
                        .getFirst()
                        .ties())
                .isEqualTo(8);
    }

    private static SourceClause clause(String document, String text) {
        return new SourceClause(document, "第一条", text);
    }

    private static Set<Integer> found(WordingIndex index, String draft) {
        return Arrays.stream(index.candidates(draft)).boxed().collect(Collectors.toSet());
    }

    private static Set<String> documents(WordingIndex index) {
        return index.evidence(RULE, document -> true, 5).stream()
                .map(evidence -> evidence.source().documentId())
                .collect(Collectors.toSet());
    }

    private static Set<SourceClause> sourcesAboveThreshold(WordingIndex index, String draft) {
        Set<SourceClause> sources = new HashSet<>();
        for (int ordinal : index.candidates(draft)) {
            SourceClause source = index.source(ordinal);
            if (ContainmentOracle.containment(draft, source.text(), Grams.LONG) >= WordingIndex.THRESHOLD) {
                sources.add(source);
            }
        }
        return sources;
    }
}
