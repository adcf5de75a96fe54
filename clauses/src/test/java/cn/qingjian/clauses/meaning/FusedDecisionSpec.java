package cn.qingjian.clauses.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.MatchClass;
import cn.qingjian.clauses.SourceClause;
import cn.qingjian.clauses.wording.WordingDecision;
import cn.qingjian.clauses.wording.WordingEvidence;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FusedDecisionSpec {
    private static WordingEvidence wording(double share, double part, int run) {
        SourceClause source = new SourceClause("d", "第一条", "甲");
        return new WordingEvidence(
                0,
                source,
                80,
                90,
                share,
                share,
                share,
                share,
                part,
                part,
                run,
                200 * share,
                200 * share,
                share,
                share,
                share,
                1,
                0.1,
                0.1);
    }

    private static double score(double share, double part, int run, double cosine, double company) {
        return FusedDecision.score(new FusedEvidence(wording(share, part, run), cosine, company));
    }

    @Property
    void 越近越可能已有规定(
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @DoubleRange(min = -1, max = 1) double one,
            @ForAll @DoubleRange(min = -1, max = 1) double other) {
        assertThat(score(share, share, 5, Math.max(one, other), 0))
                .isGreaterThanOrEqualTo(score(share, share, 5, Math.min(one, other), 0));
    }

    @Property
    void 同一文件规定得越多越可能(
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @DoubleRange(max = 40) double one,
            @ForAll @DoubleRange(max = 40) double other) {
        assertThat(score(share, share, 5, 0.7, Math.max(one, other)))
                .isGreaterThanOrEqualTo(score(share, share, 5, 0.7, Math.min(one, other)));
    }

    @Property
    void 字面相同越多越可能_总在零与一之间(
            @ForAll @DoubleRange(max = 1) double one,
            @ForAll @DoubleRange(max = 1) double other,
            @ForAll @IntRange(max = 60) int run) {
        double more = score(Math.max(one, other), Math.max(one, other), run, 0.7, 0);
        double less = score(Math.min(one, other), Math.min(one, other), run, 0.7, 0);
        assertThat(more).isGreaterThanOrEqualTo(less).isBetween(0.0, 1.0);
        assertThat(less).isBetween(0.0, 1.0);
    }

    @Property
    void 单凭字面的门槛_不切断语义的把握(@ForAll @DoubleRange(max = 1) double cosine, @ForAll @DoubleRange(max = 40) double company) {
        double below = score(0.149, 0.149, 5, cosine, company);
        double above = score(0.151, 0.151, 5, cosine, company);
        assertThat(above - below).isBetween(0.0, 0.05);
    }

    @Test
    void 一句照录而其余不同_算已有规定() {
        assertThat(score(0.2, 0.95, 30, 0.6, 0)).isGreaterThan(0.9);
        assertThat(score(0.2, 0.95, 9, 0.6, 0)).isLessThan(0.5);
        assertThat(score(0.2, 0.3, 30, 0.6, 0)).isLessThan(0.5);
    }

    @Test
    void 字面相同意思也相同_几乎肯定() {
        assertThat(score(1, 1, 80, 1, 0)).isGreaterThan(0.99);
    }

    @Test
    void 毫不相干_几乎肯定没有() {
        assertThat(score(0, 0, 0, 0.2, 0)).isLessThan(0.01);
    }

    @Test
    void 没有向量时只看字面() {
        WordingEvidence wording = wording(0.4, 0.5, 12);
        assertThat(FusedDecision.score(new FusedEvidence(wording, Double.NaN, 9)))
                .isEqualTo(WordingDecision.score(wording));
    }

    @Test
    void 够分而字面不同的是同义_不够分的是相关() {
        FusedEvidence evidence = new FusedEvidence(wording(0.1, 0.1, 4), 0.9, 3);
        assertThat(FusedDecision.kind(evidence, 0.8)).isEqualTo(MatchClass.PARAPHRASE);
        assertThat(FusedDecision.kind(evidence, 0.3)).isEqualTo(MatchClass.RELATED);
    }
}
