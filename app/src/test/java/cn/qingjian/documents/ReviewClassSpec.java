package cn.qingjian.documents;

import static cn.qingjian.documents.ADraft.aDraft;
import static cn.qingjian.documents.ADraft.addressee;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewClassSpec {
    private static final String NORMATIVE = "doc.mustReview.normative";

    @ParameterizedTest
    @ValueSource(
            strings = {"关于印发《提取管理办法》的通知", "关于修订窗口服务规程的通知", "关于废止《缴存登记规定》的决定", "关于公布业务档案管理制度的通知", "关于调整《贷款额度计算细则》的通知"})
    void 规范性文件_定规矩改规矩废规矩的(String title) {
        assertThat(ReviewClass.keys(aDraft().titled(title).build())).contains(NORMATIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于严格执行会议管理规定的通知", "关于开办测试业务的通知", "关于印发年度工作要点的通知", "关于调整提取业务审核要求的通知"})
    void 执行规矩和办事的_不是规范性文件(String title) {
        assertThat(ReviewClass.keys(aDraft().titled(title).build())).doesNotContain(NORMATIVE);
    }

    @Test
    void 报给上级和商请平级的_不是规范性文件() {
        var draft = aDraft().titled("关于印发提取管理办法的请示");
        assertThat(ReviewClass.keys(draft.being(Genre.REQUEST).build())).doesNotContain(NORMATIVE);
        assertThat(ReviewClass.keys(draft.being(Genre.LETTER).build())).doesNotContain(NORMATIVE);
        assertThat(ReviewClass.keys(draft.being(Genre.OPINION).build())).contains(NORMATIVE);
    }

    @Test
    void 综合文件_没有立项又发到管理部的_各算一类() {
        assertThat(ReviewClass.keys(aDraft().build())).isEmpty();
        assertThat(ReviewClass.keys(aDraft().ofClass(LengthClass.COMPREHENSIVE).build()))
                .containsExactly("doc.mustReview.comprehensive");
        assertThat(ReviewClass.keys(aDraft().withoutPlanItem().build())).containsExactly("doc.mustReview.unplanned");
        assertThat(ReviewClass.keys(aDraft().withoutPlanItem()
                        .to(addressee("办公室", Unit.Kind.DEPARTMENT))
                        .build()))
                .isEmpty();
        assertThat(ReviewClass.keys(
                        aDraft().withoutPlanItem().titled("关于印发《提取管理办法》的通知").build()))
                .as("最重的一类在前")
                .containsExactly(NORMATIVE, "doc.mustReview.unplanned");
    }
}
