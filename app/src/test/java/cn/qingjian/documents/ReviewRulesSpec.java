package cn.qingjian.documents;

import static cn.qingjian.documents.ADraft.aDraft;
import static cn.qingjian.documents.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.Difference;
import cn.qingjian.clauses.MatchClass;
import cn.qingjian.gate.Finding;
import cn.qingjian.gate.Provided;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewRulesSpec {
    private static final String ASSESSED = "制发文件须做一致性评估";
    private static final String LAWFUL = "与现行规定不一致的须经合法合规审查";

    @Test
    void 制发文件须做一致性评估() {
        DocumentDraft draft = aDraft().build();
        assertThat(world().of(ASSESSED, draft)).isInstanceOf(Finding.Oppose.class);
        assertThat(world().comparing(draft).of(ASSESSED, draft)).isInstanceOf(Finding.Clear.class);
        assertThat(world().without("doc.assessment.required").of(ASSESSED, draft))
                .isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 与现行规定不一致的须经合法合规审查() {
        DocumentDraft draft = aDraft().build();
        World differing = world().providing(
                        List.of(clause(draft, MatchClass.NEAR, new Difference(Difference.Kind.NUMBER, "五个工作日", "3日"))));
        Finding finding = differing.of(LAWFUL, draft);
        assertThat(finding).isInstanceOf(Finding.Oppose.class);
        assertThat(finding.reason().orElseThrow().message()).contains("“3日”写成“五个工作日”");
        assertThat(differing.of(LAWFUL, aDraft().reviewed().build())).isInstanceOf(Finding.Advise.class);
    }

    @Test
    void 只是机关名称不同的不算不一致() {
        DocumentDraft draft = aDraft().build();
        assertThat(world().providing(List.of(
                                clause(draft, MatchClass.NEAR, new Difference(Difference.Kind.AGENCY, "中心", "管理部"))))
                        .of(LAWFUL, draft))
                .isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 只是相关的条款数字不同不算不一致() {
        DocumentDraft draft = aDraft().build();
        assertThat(world().providing(List.of(
                                clause(draft, MatchClass.RELATED, new Difference(Difference.Kind.NUMBER, "5日", "3日"))))
                        .of(LAWFUL, draft))
                .isInstanceOf(Finding.Clear.class);
    }

    private static Provided clause(DocumentDraft draft, MatchClass kind, Difference difference) {
        var by = new Provided.By(
                "qh-1", "提取管理办法", "第十四条", "三日内决定。", kind, 0.9, List.of(), List.of(), 0.9, List.of(difference));
        return new Provided(draft.says().getFirst(), List.of(by), 0.9, false, Coverage.MeaningState.COMPLETE);
    }
}
