package cn.qingjian.documents;

import static cn.qingjian.documents.ADraft.aDraft;
import static cn.qingjian.documents.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementRulesSpec {
    @Test
    void 正文不得为空() {
        assertThat(world().of("正文不得为空", aDraft().saying("").endingWith(""))).isInstanceOf(Finding.Oppose.class);
        assertThat(world().of("正文不得为空", aDraft())).isInstanceOf(Finding.Clear.class);
    }

    @ParameterizedTest
    @CsvSource({"关于开办业务的通知,通过", "开办业务,不予", "关于开办业务,不予", "通知,不予", "关于开办业务的通知（试行）,通过"})
    void 标题写明事由和文种(String title, String label) {
        assertThat(world().of("标题写明事由和文种", aDraft().titled(title)).label()).isEqualTo(label);
    }

    @Test
    void 标题与所选文种一致() {
        assertThat(world().of("标题与所选文种一致", aDraft().titled("关于开办业务的意见"))).isInstanceOf(Finding.Oppose.class);
        assertThat(world().of("标题与所选文种一致", aDraft())).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 写明主送机关() {
        assertThat(world().of("写明主送机关", aDraft().to())).isInstanceOf(Finding.Oppose.class);
        assertThat(world().of("写明主送机关", aDraft().being(Genre.CIRCULAR).to())).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 请示附注联系人和电话() {
        var request = aDraft().being(Genre.REQUEST);
        assertThat(world().of("请示附注联系人和电话", request)).isInstanceOf(Finding.Oppose.class);
        assertThat(world().of("请示附注联系人和电话", request.endingWith("青禾市住房公积金中心\n2026年11月23日\n（联系人：何青云，电话：8102）")))
                .isInstanceOf(Finding.Clear.class);
        assertThat(world().of("请示附注联系人和电话", aDraft())).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 有附件的写附件说明() {
        assertThat(world().of("有附件的写附件说明", aDraft().saying("一、办理单位见附件。"))).isInstanceOf(Finding.Oppose.class);
        assertThat(world().of("有附件的写附件说明", aDraft().saying("一、办理单位见附件。\n附件：办理单位名单")))
                .isInstanceOf(Finding.Clear.class);
        assertThat(world().of("有附件的写附件说明", aDraft())).isInstanceOf(Finding.Clear.class);
    }

    @ParameterizedTest
    @CsvSource({"青房金〔2026〕20号,通过", "青房金[2026]20号,不予", "青房金（2026）20号,不予", "青房金〔2026〕第20号,不予", "青房金〔2026〕020号,不予"})
    void 发文字号用规范写法(String number, String label) {
        assertThat(world().of("发文字号用规范写法", aDraft().saying("一、按照（" + number + "）执行。"))
                        .label())
                .isEqualTo(label);
    }

    @Test
    void 署名和成文日期齐全() {
        assertThat(world().of("署名和成文日期齐全", aDraft())).isInstanceOf(Finding.Clear.class);
        Finding neither = world().of("署名和成文日期齐全", aDraft().endingWith(""));
        assertThat(neither).isInstanceOf(Finding.Advise.class);
        assertThat(neither.reason().orElseThrow().message()).contains("发文机关署名和成文日期");
    }
}
