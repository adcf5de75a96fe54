package cn.qingjian.receptions;

import static cn.qingjian.receptions.SomeReception.COMES;
import static cn.qingjian.receptions.SomeReception.HELD;
import static cn.qingjian.receptions.SomeReception.WORLD;
import static cn.qingjian.receptions.SomeReception.held;
import static cn.qingjian.receptions.SomeReception.people;
import static cn.qingjian.receptions.SomeReception.reception;
import static cn.qingjian.slips.SomeWorld.LINXI;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Finding;
import cn.qingjian.kernel.Money;
import cn.qingjian.slips.SomeWorld;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceptionRulesSpec {
    private final SomeReception books = new SomeReception();
    private final ReceptionKind kind = new ReceptionKind(books);

    private String label(String rule, Held held, Object... changes) {
        return WORLD.label(kind, rule, reception(held, changes));
    }

    private Held lightened(String rule, Held held) {
        return WORLD.finding(kind, rule, reception(held)) instanceof Finding.Lighten lighten
                ? ((Reception) lighten.to()).held()
                : held;
    }

    @Test
    void 没有毛病的接待每条规则都通过() {
        assertThat(WORLD.telling(kind, reception(HELD))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1,3,3",
        "1,4,3",
        "10,3,3",
        "10,4,3",
        "11,3,3",
        "11,4,3",
        "12,4,4",
        "12,5,4",
        "29,9,9",
        "29,10,9",
        "30,10,10",
        "30,11,10"
    })
    void 陪餐人数不超过标准(int guests, int companions, int left) {
        String rule = "陪餐人数不超过标准";
        Held asked = held("guests", people("来宾", "外市中心", guests), "companions", people("陪同", "", companions));
        assertThat(label(rule, asked)).isEqualTo(companions > left ? "压减" : "通过");
        assertThat(lightened(rule, asked).companions()).isEqualTo(people("陪同", "", left));
    }

    @Test
    void 陪餐的标准不用餐时不适用_参数停用时也不适用() {
        String rule = "陪餐人数不超过标准";
        Held many = held("companions", people("陪同", "", 4));
        assertThat(label(rule, held("companions", people("陪同", "", 4), "meals", 0)))
                .isEqualTo("通过");
        assertThat(SomeWorld.of().label(kind, rule, reception(many))).isEqualTo("通过");
        assertThat(WORLD.with("rec.accompany.small", 4).label(kind, rule, reception(many)))
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"0,通过", "1,通过", "2,压减", "20,压减"})
    void 工作餐不超过一次(int meals, String label) {
        String rule = "工作餐不超过一次";
        assertThat(label(rule, held("meals", meals))).isEqualTo(label);
        assertThat(lightened(rule, held("meals", meals)).meals()).isEqualTo(Math.min(meals, 1));
    }

    @ParameterizedTest
    @EnumSource(Extra.class)
    void 工作餐不上酒不供烟不上高档菜肴(Extra extra) {
        String rule = "工作餐不上酒不供烟不上高档菜肴";
        Held served = held("extras", List.of(extra));
        assertThat(label(rule, served)).isEqualTo(extra.sort() == Extra.Sort.SERVED ? "不予" : "通过");
        assertThat(SomeWorld.of().label(kind, rule, reception(served)))
                .as("no value in force")
                .isEqualTo("通过");
    }

    @Test
    void 哪一样停用只管哪一样() {
        String rule = "工作餐不上酒不供烟不上高档菜肴";
        SomeWorld drinking = WORLD.with("rec.alcohol", 1);
        assertThat(drinking.label(kind, rule, reception(held("extras", List.of("ALCOHOL")))))
                .isEqualTo("通过");
        assertThat(drinking.label(kind, rule, reception(held("extras", List.of("ALCOHOL", "TOBACCO")))))
                .isEqualTo("不予");
    }

    @Test
    void 不提供野味鱼翅燕窝() {
        assertThat(label("不提供野味鱼翅燕窝", held("extras", List.of("WILD")))).isEqualTo("不予");
        assertThat(label("不提供野味鱼翅燕窝", held("extras", List.of("ALCOHOL")))).isEqualTo("通过");
    }

    @Test
    void 无公函一律不接待() {
        String rule = "无公函一律不接待";
        assertThat(label(rule, HELD)).isEqualTo("通过");
        assertThat(label(rule, HELD, "letter", "")).isEqualTo("不予");
        assertThat(label(rule, HELD, "sender", "")).isEqualTo("不予");
        assertThat(label(rule, HELD, "kept", false)).isEqualTo("不予");
        assertThat(SomeWorld.of().label(kind, rule, reception(HELD, "letter", "")))
                .as("not required on that day")
                .isEqualTo("通过");
        assertThat(WORLD.with("rec.letter.required", 0).label(kind, rule, reception(HELD, "letter", "")))
                .isEqualTo("通过");
    }

    @ParameterizedTest
    @ValueSource(strings = {"游览老城", "到景区观光", "晚上宴请", "看望老同事，顺路探亲", "旅游", "采摘"})
    void 非公务活动不纳入接待(String item) {
        assertThat(label("非公务活动不纳入接待", held("activities", List.of("座谈", item)))).isEqualTo("不予");
    }

    @ParameterizedTest
    @ValueSource(strings = {"到市文化和旅游局座谈", "看窗口", "交流归集业务", "参观档案库房"})
    void 公务活动不算非公务(String item) {
        assertThat(label("非公务活动不纳入接待", held("activities", List.of(item)))).isEqualTo("通过");
    }

    @Test
    void 接待清单要素齐全() {
        String rule = "接待清单要素齐全";
        assertThat(label(rule, HELD)).isEqualTo("通过");
        assertThat(label(rule, held("guests", List.of()))).isEqualTo("不予");
        assertThat(label(rule, held("activities", List.of()))).isEqualTo("不予");
        assertThat(label(rule, held("place", " "))).isEqualTo("不予");
        assertThat(label(rule, held("amount", Money.ZERO))).isEqualTo("不予");
        assertThat(label(rule, held("amount", Money.ZERO, "meals", 0))).isEqualTo("通过");
    }

    @Test
    void 接待须经审批() {
        assertThat(label("接待须经审批", HELD)).isEqualTo("通过");
        assertThat(label("接待须经审批", HELD, "approver", " ")).isEqualTo("不予");
    }

    @ParameterizedTest
    @CsvSource({"10000.00,0,通过", "10000.01,0,不予", "400,9600,通过", "400.01,9600,不予", "400,9600.01,不予"})
    void 接待费不超过年度总额(String amount, String spent, String label) {
        books.other(held("amount", yuan(spent)), "letter", "甲函〔2026〕1号");
        assertThat(label("接待费不超过年度总额", held("amount", yuan(amount)))).isEqualTo(label);
    }

    @Test
    void 总额按单位和年份各算各的_没有预算的要说明() {
        String rule = "接待费不超过年度总额";
        Held dear = held("amount", Money.ofYuan(9_800));
        books.other(dear, "host", LINXI);
        books.other(held("amount", Money.ofYuan(9_800), "from", "2025-12-31", "to", "2025-12-31"));
        assertThat(label(rule, HELD)).isEqualTo("通过");
        books.other(dear);
        assertThat(label(rule, HELD)).isEqualTo("不予");
        assertThat(label(rule, held("from", "2027-01-01", "to", "2027-01-01"))).isEqualTo("需说明");
    }

    @Test
    void 一份公函只接待一次() {
        String rule = "一份公函只接待一次";
        books.other(HELD, "host", LINXI);
        assertThat(label(rule, HELD)).as("the delegation goes on").isEqualTo("需说明");
        books.other(HELD);
        assertThat(label(rule, HELD)).isEqualTo("不予");
        assertThat(label(rule, HELD, "letter", "外金函〔2026〕4号")).isEqualTo("通过");
        assertThat(label(rule, HELD, "letter", "")).as("another rule's word").isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"30,提示", "31,通过", "0,提示", "-1,通过"})
    void 短期内不重复接待(int daysBefore, String label) {
        LocalDate then = COMES.minusDays(daysBefore);
        books.other(held("from", then, "to", then), "letter", "外金函〔2026〕2号");
        assertThat(label("短期内不重复接待", HELD)).isEqualTo(label);
        assertThat(label("短期内不重复接待", HELD, "sender", "别的中心")).isEqualTo("通过");
        assertThat(label("短期内不重复接待", HELD, "host", LINXI)).isEqualTo("通过");
    }

    @Test
    void 用餐用车按标准收费() {
        String rule = "用餐用车按标准收费";
        assertThat(label(rule, held("collected", Money.ZERO))).isEqualTo("需说明");
        assertThat(label(rule, held("collected", Money.ZERO, "meals", 0))).isEqualTo("通过");
        assertThat(label(rule, held("collected", Money.ZERO, "meals", 0, "vehicles", 1)))
                .isEqualTo("需说明");
        assertThat(label(rule, held("collected", Money.ofFen(1)))).isEqualTo("通过");
    }

    @ParameterizedTest
    @EnumSource(Extra.class)
    void 不迎送不层层多人陪同(Extra extra) {
        assertThat(label("不迎送不层层多人陪同", held("extras", List.of(extra))))
                .isEqualTo(extra.sort() == Extra.Sort.WELCOME ? "不予" : "通过");
    }

    @ParameterizedTest
    @CsvSource({"3,0,通过", "4,0,需说明", "4,1,通过"})
    void 不用餐的多人陪同也要说明(int companions, int meals, String label) {
        assertThat(label("不迎送不层层多人陪同", held("companions", people("陪同", "", companions), "meals", meals)))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"某某私人会所", "会所", "高尔夫俱乐部", "城郊农家乐", "KTV"})
    void 不用私人会所和高消费场所(String place) {
        String rule = "不用私人会所和高消费场所";
        assertThat(label(rule, held("place", place))).isEqualTo("不予");
        assertThat(label(rule, held("activities", List.of("到" + place)))).isEqualTo("不予");
        assertThat(label(rule, held("venue", "CLUB"))).isEqualTo("不予");
        assertThat(label(rule, held("venue", "ORDINARY"))).isEqualTo("通过");
        assertThat(label(rule, held("place", "工会所属职工之家"))).isEqualTo("通过");
    }

    @Test
    void 不收送礼品礼金() {
        assertThat(label("不收送礼品礼金", held("extras", List.of("GIFT")))).isEqualTo("不予");
        assertThat(label("不收送礼品礼金", HELD)).isEqualTo("通过");
    }

    @ParameterizedTest
    @EnumSource(Fund.class)
    void 不用会议培训名义列支接待费(Fund fund) {
        assertThat(label("不用会议培训名义列支接待费", held("fund", fund))).isEqualTo(fund == Fund.RECEPTION ? "通过" : "不予");
    }

    @ParameterizedTest
    @CsvSource({"-2,通过", "-1,提示", "0,提示", "1,提示", "2,通过"})
    void 紧挨着会议的提示分开列支(int days, String label) {
        books.meetings.add(new Register.Meeting("年中推进会", COMES.plusDays(days)));
        assertThat(label("不用会议培训名义列支接待费", HELD)).isEqualTo(label);
    }

    @Test
    void 同城一般不接待() {
        String rule = "同城一般不接待";
        assertThat(label(rule, HELD, "sameCity", true))
                .as("not verified, so off")
                .isEqualTo("通过");
        SomeWorld on = WORLD.with("rec.sameCity", 1);
        assertThat(on.label(kind, rule, reception(HELD, "sameCity", true))).isEqualTo("需说明");
        assertThat(on.label(kind, rule, reception(HELD))).isEqualTo("通过");
    }

    @ParameterizedTest
    @CsvSource({"400.00,1,通过", "400.01,1,需说明", "800.00,2,通过", "800.01,2,需说明"})
    void 人均费用不超过当地标准(String amount, int days, String label) {
        String rule = "人均费用不超过当地标准";
        Held four = held("amount", yuan(amount), "to", COMES.plusDays(days - 1L));
        assertThat(label(rule, four)).as("not verified, so off").isEqualTo("通过");
        assertThat(WORLD.with("rec.perHead.max", 100).label(kind, rule, reception(four)))
                .isEqualTo(label);
    }

    @Test
    void 负担按人数天数陪餐和活动计量() {
        assertThat(WORLD.asked(kind, reception(held("to", COMES.plusDays(1)))))
                .isEqualTo(3 * 2 * 240 + 2 * 60 + 2 * 60);
    }

    @Property(tries = 300)
    void 压减以后从不比要求的重_分到各单位的合起来就是全部(
            @ForAll @IntRange(max = 60) int guests,
            @ForAll @IntRange(max = 60) int companions,
            @ForAll @IntRange(max = 60) int support,
            @ForAll @IntRange(max = 20) int meals,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll @IntRange(max = 9) int activities) {
        Reception asked = reception(held(
                "guests",
                people("来宾", "外市中心", guests),
                "companions",
                people("陪同", "", companions),
                "support",
                people("保障", "", support),
                "meals",
                meals,
                "to",
                COMES.plusDays(days - 1L),
                "activities",
                SomeWorld.lines(activities)));
        assertThat(WORLD.granted(kind, asked)).isLessThanOrEqualTo(WORLD.asked(kind, asked));
        assertThat(WORLD.byUnit(kind, asked)).isEqualTo(WORLD.asked(kind, asked));
    }

    @Test
    void 规则遇到再乱的文字也不出错() {
        for (String text : SomeWorld.ODD) {
            Held odd =
                    held("place", text, "activities", List.of(text), "guests", List.of(new Person(text, text, text)));
            assertThat(WORLD.telling(
                            kind, reception(odd, "title", text, "letter", text, "sender", text, "approver", text)))
                    .doesNotContainValue(null);
        }
    }

    @Test
    void 接待单位看得到来几人陪几人做什么() {
        assertThat(reception(HELD).asks()).containsExactly("接待外市中心来的4人，陪同2人，保障1人，工作餐1次", "活动：看窗口", "活动：座谈");
    }

    private static Money yuan(String text) {
        return Money.parse(text).orElseThrow();
    }
}
