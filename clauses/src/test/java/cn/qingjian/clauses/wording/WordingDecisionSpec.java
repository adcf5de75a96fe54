package cn.qingjian.clauses.wording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.MatchClass;
import cn.qingjian.clauses.SourceClause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingDecisionSpec {
    private static final String RULE = "窗口人员收到申请后，应当当场核对材料；材料不齐的，一次告知需要补正的全部内容，并出具书面凭证。";

    @Test
    void 照录是照录_分数近于一() {
        WordingEvidence evidence = best(RULE);

        assertThat(WordingDecision.score(evidence)).isGreaterThan(0.95);
        assertThat(WordingDecision.kind(evidence, WordingDecision.score(evidence)))
                .isEqualTo(MatchClass.VERBATIM);
    }

    @Test
    void 改动几处是近似() {
        WordingEvidence evidence = best(RULE.replace("当场", "及时").replace("书面凭证", "受理凭证"));

        assertThat(WordingDecision.kind(evidence, WordingDecision.score(evidence)))
                .isEqualTo(MatchClass.NEAR);
    }

    @Test
    void 不相干的条款_分数很低() {
        WordingEvidence evidence = best("绿化带内不得停放车辆，违反的由街道劝离。");

        assertThat(WordingDecision.score(evidence)).isLessThan(WordingDecision.PROVIDES);
        assertThat(WordingDecision.kind(evidence, WordingDecision.score(evidence)))
                .isEqualTo(MatchClass.RELATED);
    }

    @Test
    void 换了说法而分数够高_是同义() {
        assertThat(WordingDecision.kind(evidence(0.05, 0.3, 0.7, 1), 0.8)).isEqualTo(MatchClass.PARAPHRASE);
    }

    @Test
    void 许多文件都这样写_不算已有规定() {
        assertThat(WordingDecision.kind(evidence(1, 1, 1, WordingDecision.FORMULA_DOCUMENTS), 0.99))
                .isEqualTo(MatchClass.RELATED);
        assertThat(WordingDecision.kind(evidence(1, 1, 1, WordingDecision.FORMULA_DOCUMENTS - 1), 0.99))
                .isEqualTo(MatchClass.VERBATIM);
    }

    @Test
    void 共同的次序越长_分数越高() {
        double before = 0;
        for (double lcs = 0; lcs <= 1; lcs += 0.1) {
            double score = WordingDecision.score(evidence(0.1, 0.2, lcs, 1));
            assertThat(score).isGreaterThan(before).isLessThan(1);
            before = score;
        }
    }

    private static WordingEvidence evidence(double containment, double psim, double lcs, int ties) {
        return new WordingEvidence(
                0,
                new SourceClause("d", "第一条", RULE),
                45,
                45,
                containment,
                containment,
                containment,
                0.4,
                containment,
                0.5,
                8,
                60,
                90,
                lcs,
                psim,
                0.4,
                ties,
                0.1,
                0.2);
    }

    private static WordingEvidence best(String draft) {
        List<SourceClause> corpus = new ArrayList<>();
        corpus.add(new SourceClause("rule", "第一条", RULE));
        String[] others = {"公园内设置的健身器材由管理单位定期检查并登记。", "停车收费标准应当在入口处公示。", "居民小区的垃圾应当分类投放。", "档案借阅须经保管部门登记。"};
        for (int i = 0; i < others.length; i++) {
            corpus.add(new SourceClause("other-" + i, "第一条", others[i]));
        }
        return WordingIndex.of(corpus).evidence(draft, document -> true, 3).getFirst();
    }
}
