package cn.qingjian.govapps;

import static cn.qingjian.slips.SomeWorld.DAY;
import static cn.qingjian.slips.SomeWorld.LOANS;
import static cn.qingjian.slips.SomeWorld.YUNDU;
import static cn.qingjian.slips.SomeWorld.change;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Tasks;
import cn.qingjian.slips.SomeWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AppRulesSpec {
    private static final AppWords WORDS = new AppWords(
            "值班小程序",
            AppSort.MINI_PROGRAM,
            Audience.STAFF,
            Maker.CITY,
            "看值班表",
            List.of(YUNDU),
            3,
            DAY,
            DAY.plusDays(13),
            "何青云",
            "立项1号",
            "没有相同的",
            "嵌入不了",
            "值班表从人事系统取",
            "首页“投诉建议”",
            List.of(),
            "",
            false,
            List.of("值班人"));

    private final List<AppWords> inUse = new ArrayList<>();
    private final AppKind kind = new AppKind(except -> inUse);
    private final SomeWorld world = SomeWorld.of("app.grassroots.max", 1, AppKind.WEEK, 10, AppKind.DATA, 15);

    private static AppRequest request(Object... changes) {
        return new AppRequest(new DemandId(AppKind.CODE, 9), change(WORDS, changes), List.of(), 7, DAY);
    }

    private static AppRequest group(Object... changes) {
        AppWords group = change(
                WORDS,
                "sort",
                "GROUP",
                "project",
                "",
                "repeated",
                "",
                "embed",
                "",
                "share",
                "",
                "complaint",
                "",
                "data",
                List.of());
        return new AppRequest(new DemandId(AppKind.CODE, 9), change(group, changes), List.of(), 7, DAY);
    }

    private String label(String rule, Object... changes) {
        return world.label(kind, rule, request(changes));
    }

    private String with(String rule, Feature... features) {
        return label(rule, "features", Arrays.asList(features));
    }

    @Test
    void 要人做的和收集的才是派下去的任务_有这个应用本身不是() {
        assertThat(request("features", List.of("CHECK_IN")).tasks().lines())
                .containsExactly(Feature.CHECK_IN.label(), "收集：值班人");
        assertThat(request("data", List.of()).tasks()).isEqualTo(Tasks.NONE);
        assertThat(request("purpose", "看值班表，职责清单“值班”").tasks().duty()).contains("值班");
    }

    @Test
    void 没有毛病的应用和群每条规则都通过() {
        assertThat(world.telling(kind, request())).isEmpty();
        assertThat(world.telling(kind, group())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AppSort.class)
    void 属于应用程序的按应用程序管理(AppSort sort) {
        String rule = "属于应用程序的按应用程序管理";
        assertThat(sort.program())
                .isEqualTo(sort == AppSort.APP || sort == AppSort.MINI_PROGRAM || sort == AppSort.QUICK_APP);
        assertThat(label(rule, "sort", sort)).isEqualTo("通过");
        for (Feature feature : List.of(Feature.EMBEDDED_PROGRAM, Feature.REPORTING)) {
            assertThat(label(rule, "sort", sort, "features", List.of(feature))).isEqualTo(sort.program() ? "通过" : "不予");
        }
    }

    @Test
    void 面向基层的政务应用原则上最多一个() {
        String rule = "面向基层的政务应用原则上最多一个";
        assertThat(label(rule)).isEqualTo("通过");
        inUse.add(change(WORDS, "sort", "GROUP"));
        inUse.add(change(WORDS, "audience", "PUBLIC"));
        inUse.add(change(WORDS, "units", List.of(LOANS)));
        assertThat(label(rule))
                .as("groups, the public's and departments' don't count")
                .isEqualTo("通过");
        inUse.add(change(WORDS, "name", "清简"));
        assertThat(label(rule)).isEqualTo("需说明");
        assertThat(label(rule, "sort", "GROUP")).isEqualTo("通过");
        assertThat(label(rule, "units", List.of(LOANS))).isEqualTo("通过");
    }

    @Test
    void 填表报数功能一般不延伸到县级() {
        String rule = "填表报数功能一般不延伸到县级";
        assertThat(with(rule, Feature.REPORTING)).isEqualTo("需说明");
        assertThat(with(rule)).isEqualTo("通过");
        assertThat(label(rule, "features", List.of(Feature.REPORTING), "units", List.of(LOANS)))
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"CITY,通过", "COUNTY,通过", "BELOW_COUNTY,需说明"})
    void 县以下原则上不得开发应用程序(Maker maker, String label) {
        assertThat(label("县以下原则上不得开发应用程序", "maker", maker)).isEqualTo(label);
        assertThat(label("县以下原则上不得开发应用程序", "maker", maker, "sort", "GROUP")).isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"project", "repeated", "embed", "share"})
    void 内部应用须立项审核(String field) {
        assertThat(label("内部应用须立项审核")).isEqualTo("通过");
        assertThat(label("内部应用须立项审核", field, " ")).isEqualTo("不予");
        assertThat(label("内部应用须立项审核", field, "", "audience", "PUBLIC"))
                .as("the other rule speaks")
                .isEqualTo("通过");
        assertThat(label("内部应用须立项审核", field, "", "sort", "ACCOUNT")).isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"project", "repeated", "embed", "share"})
    void 面向公众的应用参照管理(String field) {
        assertThat(label("面向公众的应用参照管理", "audience", "PUBLIC")).isEqualTo("通过");
        assertThat(label("面向公众的应用参照管理", field, "", "audience", "PUBLIC")).isEqualTo("不予");
        assertThat(label("面向公众的应用参照管理", field, "")).isEqualTo("通过");
    }

    @Test
    void 谁主办谁负责() {
        assertThat(label("谁主办谁负责", "owner", "")).isEqualTo("不予");
        assertThat(label("谁主办谁负责", "owner", "", "sort", "GROUP"))
                .as("groups too")
                .isEqualTo("不予");
        assertThat(label("谁主办谁负责")).isEqualTo("通过");
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "RANKING", "ONLINE_TIME"})
    void 不设打卡排名在线时长(Feature feature) {
        assertThat(with("不设打卡排名在线时长", feature)).isEqualTo("不予");
        assertThat(label("不设打卡排名在线时长", "features", List.of(feature), "special", true))
                .as("safety and emergencies")
                .isEqualTo("提示");
        assertThat(label("不设打卡排名在线时长", "special", true)).isEqualTo("通过");
    }

    @ParameterizedTest
    @EnumSource(names = {"FORCED_INSTALL", "FORCED_LOGIN"})
    void 不得强制安装登录(Feature feature) {
        assertThat(with("不得强制安装登录", feature)).isEqualTo("不予");
        assertThat(label("不得强制安装登录", "features", List.of(feature), "special", true))
                .isEqualTo("不予");
        assertThat(with("不得强制安装登录")).isEqualTo("通过");
    }

    @Test
    void 不得以点赞转发投票考核() {
        assertThat(with("不得以点赞转发投票考核", Feature.LIKES)).isEqualTo("不予");
        assertThat(with("不得以点赞转发投票考核", Feature.UPLOADS)).isEqualTo("通过");
    }

    @Test
    void 不得非必要强制上传截图照片轨迹() {
        String rule = "不得非必要强制上传截图照片轨迹";
        assertThat(with(rule, Feature.UPLOADS)).isEqualTo("不予");
        assertThat(label(rule, "features", List.of(Feature.UPLOADS), "needed", "抢险要看水位"))
                .isEqualTo("需说明");
        assertThat(label(rule, "needed", "抢险要看水位")).isEqualTo("通过");
    }

    @Test
    void 同一数据只在一处报() {
        String rule = "同一数据只在一处报";
        assertThat(label(rule)).isEqualTo("通过");
        inUse.add(change(WORDS, "data", List.of("出差天数")));
        assertThat(label(rule)).isEqualTo("通过");
        inUse.add(change(WORDS, "data", List.of("值班人", "电话")));
        assertThat(label(rule)).isEqualTo("需说明");
    }

    @Test
    void 应当有投诉建议功能() {
        assertThat(label("应当有投诉建议功能", "complaint", "")).isEqualTo("不予");
        assertThat(label("应当有投诉建议功能", "complaint", "", "sort", "GROUP")).isEqualTo("通过");
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK_IN", "CHAIN_REPLY", "INSTANT_REPLY", "ASSIGNING"})
    void 工作群不得打卡接龙摊派(Feature feature) {
        assertThat(world.label(kind, "工作群不得打卡接龙摊派", group("features", List.of(feature))))
                .isEqualTo("不予");
        assertThat(world.label(kind, "工作群不得打卡接龙摊派", group())).isEqualTo("通过");
        assertThat(with("工作群不得打卡接龙摊派", feature))
                .as("a program has its own rules")
                .isEqualTo("通过");
    }

    @Test
    void 负担按周数人数和数据种数计量() {
        assertThat(WORDS.weeks()).isEqualTo(2);
        assertThat(world.asked(kind, request())).isEqualTo(2 * (3 * 10 + 15));
        assertThat(change(WORDS, "to", DAY.plusDays(14)).weeks()).isEqualTo(3);
        assertThat(world.asked(kind, request("audience", "PUBLIC", "units", List.of())))
                .isZero();
    }

    @Property(tries = 300)
    void 压减以后从不比要求的重_分到各单位的合起来就是全部(
            @ForAll @IntRange(max = 2_000) int people,
            @ForAll @IntRange(max = 1_800) int days,
            @ForAll @IntRange(min = 1, max = 9) int units,
            @ForAll @IntRange(max = 9) int data) {
        AppRequest asked = request(
                "people",
                people,
                "to",
                DAY.plusDays(days),
                "units",
                SomeWorld.offices(units),
                "data",
                SomeWorld.lines(data));
        assertThat(world.granted(kind, asked)).isLessThanOrEqualTo(world.asked(kind, asked));
        assertThat(world.byUnit(kind, asked)).isEqualTo(world.asked(kind, asked));
    }

    @Test
    void 规则遇到再乱的文字也不出错() {
        for (String text : SomeWorld.ODD) {
            assertThat(world.telling(
                            kind, request("name", text, "owner", text, "project", text, "data", List.of(text))))
                    .doesNotContainValue(null);
        }
    }

    @Test
    void 基层看得到要用什么收什么_用不用不作考核() {
        assertThat(request("features", List.of(Feature.REPORTING)).asks())
                .containsExactly("小程序“值班小程序”，每个单位3人用：看值班表", "填表、报数、交材料", "收集：值班人", "不打卡、不排名、不比在线时长，用不用不作考核");
    }
}
