package cn.qingjian.documents;

import static cn.qingjian.documents.ADraft.aDraft;
import static cn.qingjian.documents.ADraft.addressee;
import static cn.qingjian.documents.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding;
import cn.qingjian.people.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddresseeRulesSpec {
    private static final Addressee COUNTY = addressee("云渡区人民政府", Unit.Kind.GOVERNMENT);
    private static final Addressee SUPERIOR = addressee("岚川省住房公积金监管处", Unit.Kind.SUPERIOR);
    private static final Addressee PEER = addressee("青禾市财政局", Unit.Kind.PEER);

    @Test
    void 部门不得向下级党委政府发指令性公文() {
        String rule = "部门不得向下级党委政府发指令性公文";
        assertThat(world().of(rule, aDraft().to(COUNTY))).isInstanceOf(Finding.Oppose.class);
        var gentle = aDraft().being(Genre.LETTER).titled("关于商请提供欠缴单位信息的函").to(COUNTY);
        assertThat(world().of(rule, gentle.saying("一、商请贵区协助提供欠缴单位名称。"))).isInstanceOf(Finding.Clear.class);
        assertThat(world().of(rule, gentle.saying("一、贵区必须于月底前完成补缴。"))).isInstanceOf(Finding.Oppose.class);
        assertThat(world().of(rule, aDraft())).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 公文须用法定文种() {
        assertThat(world().of("公文须用法定文种", aDraft().being(Genre.NONE))).isInstanceOf(Finding.Oppose.class);
        assertThat(world().of("公文须用法定文种", aDraft())).isInstanceOf(Finding.Clear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NOTICE,SUPERIOR,不予", "NOTICE,PEER,不予", "NOTICE,COUNTY_OFFICE,通过", "REQUEST,SUPERIOR,通过",
        "REQUEST,COUNTY_OFFICE,不予", "REPORT,PEER,不予", "LETTER,PEER,通过", "LETTER,SUPERIOR,不予",
        "LETTER,COUNTY_OFFICE,不予", "OPINION,SUPERIOR,通过", "OPINION,COUNTY_OFFICE,通过", "MINUTES,PEER,通过",
        "LETTER,GOVERNMENT,通过", "REPLY,COUNTY_OFFICE,通过", "CIRCULAR,PEER,通过", "DECISION,DEPARTMENT,通过"
    })
    void 文种与行文方向相符(Genre genre, Unit.Kind kind, String label) {
        var draft = aDraft().being(genre).to(addressee("某单位", kind));
        assertThat(world().of("文种与行文方向相符", draft).label()).isEqualTo(label);
    }

    @Test
    void 请示一文一事() {
        var one = aDraft().being(Genre.REQUEST).titled("关于核增经费的请示").to(SUPERIOR);
        assertThat(world().of("请示一文一事", one.saying("一、现状如下。\n二、恳请核增预算55万元。"))).isInstanceOf(Finding.Clear.class);
        Finding two = world().of("请示一文一事", one.saying("一、恳请核增预算55万元。\n二、恳请批准设立网点。"));
        assertThat(two).isInstanceOf(Finding.Advise.class);
        assertThat(two.reason().orElseThrow().message()).contains("拆成2件");
    }

    @Test
    void 请示只主送一个上级机关() {
        var draft = aDraft().being(Genre.REQUEST);
        assertThat(world().of("请示只主送一个上级机关", draft.to(SUPERIOR))).isInstanceOf(Finding.Clear.class);
        assertThat(world().of("请示只主送一个上级机关", draft.to(SUPERIOR, PEER))).isInstanceOf(Finding.Advise.class);
    }

    @Test
    void 报告不得夹带请示事项() {
        var report = aDraft().being(Genre.REPORT).titled("关于缴存情况的报告").to(SUPERIOR);
        assertThat(world().of("报告不得夹带请示事项", report.saying("一、缴存平稳。"))).isInstanceOf(Finding.Clear.class);
        assertThat(world().of("报告不得夹带请示事项", report.saying("一、缴存平稳。\n二、恳请批准试点延长一年。")))
                .isInstanceOf(Finding.Advise.class);
        assertThat(world().of("报告不得夹带请示事项", aDraft().saying("一、恳请理解。"))).isInstanceOf(Finding.Clear.class);
    }

    @ParameterizedTest
    @CsvSource({"住房和城乡建设部,提示", "兄弟市住房公积金中心,通过"})
    void 一般不越级行文(String name, String label) {
        assertThat(world().of("一般不越级行文", aDraft().to(Addressee.unknown(name))).label())
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"王明市长,提示", "青禾市总工会,通过"})
    void 不以机关名义向负责人个人报送(String name, String label) {
        assertThat(world().of("不以机关名义向负责人个人报送", aDraft().to(Addressee.unknown(name)))
                        .label())
                .isEqualTo(label);
    }

    @Test
    void 内设科室不得对外正式行文() {
        String rule = "内设科室不得对外正式行文";
        assertThat(world().of(rule, aDraft().endingWith("信息技术科\n2026年11月23日"))).isInstanceOf(Finding.Advise.class);
        assertThat(world().of(rule, aDraft())).isInstanceOf(Finding.Clear.class);
        assertThat(world().of(rule, aDraft().endingWith("中心办公室\n2026年11月23日"))).isInstanceOf(Finding.Clear.class);
    }

    @Test
    void 只凭记忆的行文规则只提示并标明待核() {
        assertThat(World.rule("一般不越级行文").basis().label()).contains("待核");
        assertThat(World.rule("内设科室不得对外正式行文").basis().label()).contains("待核");
        assertThat(World.rule("部门不得向下级党委政府发指令性公文").basis().label()).doesNotContain("待核");
    }
}
