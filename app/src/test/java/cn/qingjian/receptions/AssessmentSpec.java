package cn.qingjian.receptions;

import static cn.qingjian.receptions.SomeReception.COMES;
import static cn.qingjian.receptions.SomeReception.HELD;
import static cn.qingjian.receptions.SomeReception.WORDS;
import static cn.qingjian.receptions.SomeReception.held;
import static cn.qingjian.receptions.SomeReception.people;
import static cn.qingjian.slips.SomeWorld.change;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.slips.SomeWorld;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The risk score: what counts, how much, and that the sum is the sum. */
class AssessmentSpec {
    private final SomeReception books = new SomeReception();
    private SomeWorld world = weighing();

    private static SomeWorld weighing() {
        SomeWorld world = SomeReception.WORLD.with(Risk.MEDIUM_FROM, 20).with(Risk.HIGH_FROM, 40);
        for (Hazard hazard : Hazard.values()) {
            world = world.with(hazard.weight(), 10);
        }
        return world;
    }

    private Risk before(ReceptionWords words) {
        return Assessment.before(9, words, world.parameters(), books);
    }

    private Risk after(Held real) {
        return Assessment.after(9, WORDS, real, world.parameters(), books);
    }

    private static Set<Hazard> hazards(Risk risk) {
        return risk.reasons().stream().map(Risk.Reason::hazard).collect(Collectors.toSet());
    }

    @Test
    void 照着准予的办_没有分() {
        assertThat(before(WORDS).reasons()).isEmpty();
        assertThat(after(HELD).reasons()).isEmpty();
        assertThat(after(HELD).level()).isEqualTo(Risk.Level.LOW);
    }

    @Test
    void 事前看得出的事前就有分() {
        assertThat(hazards(before(change(WORDS, "letter", "")))).containsExactly(Hazard.LETTER);
        assertThat(hazards(before(WORDS.with(held("activities", List.of("游览"))))))
                .containsExactly(Hazard.UNOFFICIAL);
        assertThat(hazards(before(WORDS.with(held("venue", "CLUB"))))).containsExactly(Hazard.VENUE);
        assertThat(hazards(before(WORDS.with(held("fund", "TRAINING"))))).containsExactly(Hazard.FUND);
        assertThat(hazards(before(WORDS.with(held("collected", Money.ZERO))))).containsExactly(Hazard.CHARGE);
        assertThat(hazards(before(WORDS.with(held("extras", List.of("ALCOHOL", "WILD", "STATION", "GIFT"))))))
                .containsExactlyInAnyOrder(Hazard.SERVED, Hazard.WELCOME, Hazard.GIFT);
    }

    @ParameterizedTest
    @CsvSource({"2,1,false", "3,1,true", "4,1,true", "3,0,true", "1,1,false"})
    void 陪同超过标准或者准予的人数(int companions, int meals, boolean over) {
        Held real = held("companions", people("陪同", "", companions), "meals", meals);
        assertThat(hazards(after(real)).contains(Hazard.COMPANIONS)).isEqualTo(over);
    }

    @Test
    void 超标准的话先说标准() {
        assertThat(after(held("companions", people("陪同", "", 4))).reasons())
                .extracting(Risk.Reason::words)
                .containsExactly("来宾4人，陪餐4人，标准是3人");
        assertThat(after(held("companions", people("陪同", "", 3))).reasons())
                .extracting(Risk.Reason::words)
                .containsExactly("陪同3人，准予2人");
    }

    @ParameterizedTest
    @CsvSource({"400.00,false", "400.01,true"})
    void 费用超过准予的金额(String amount, boolean over) {
        assertThat(hazards(after(held("amount", Money.parse(amount).orElseThrow())))
                        .contains(Hazard.AMOUNT))
                .isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({"9600.00,false", "9600.01,true"})
    void 年度接待费超过预算(String spent, boolean over) {
        books.other(
                held("amount", Money.parse(spent).orElseThrow(), "from", "2026-01-05", "to", "2026-01-05"),
                "letter",
                "甲函〔2026〕1号");
        assertThat(hazards(after(HELD)).contains(Hazard.BUDGET)).isEqualTo(over);
    }

    @Test
    void 来了公函以外的人() {
        List<Person> more = new ArrayList<>(HELD.guests());
        more.add(new Person("随员", "外市中心", "司机"));
        assertThat(hazards(after(held("guests", more)))).containsExactly(Hazard.GUESTS);
        assertThat(after(held("guests", people("来宾", "外市中心", 3))).reasons())
                .as("fewer came")
                .isEmpty();
        assertThat(hazards(after(held("guests", people("来宾", "别的单位", 4)))))
                .as("another unit's people of the same name")
                .containsExactly(Hazard.GUESTS);
    }

    @Test
    void 项目时间场所与准予的不同() {
        assertThat(hazards(after(held("activities", List.of("看窗口", "座谈", "看库房")))))
                .containsExactly(Hazard.DIFFERENT);
        assertThat(hazards(after(held("place", "宾馆")))).containsExactly(Hazard.DIFFERENT);
        assertThat(hazards(after(held("to", COMES.plusDays(1))))).containsExactly(Hazard.DIFFERENT);
        assertThat(hazards(after(held("from", COMES.minusDays(1), "to", COMES.minusDays(1)))))
                .containsExactly(Hazard.DIFFERENT);
        assertThat(after(held("activities", List.of("座谈"))).reasons())
                .as("left out")
                .isEmpty();
    }

    @Test
    void 紧挨着会议和短期内重复的都有分_写明是哪一件() {
        books.meetings.add(new Register.Meeting("年中推进会", COMES.plusDays(1)));
        books.other(held("from", COMES.minusDays(9), "to", COMES.minusDays(9)), "letter", "外金函〔2026〕2号");
        assertThat(after(HELD).reasons())
                .extracting(Risk.Reason::words)
                .containsExactly(COMES.plusDays(1) + "《年中推进会》", "外市中心来过：" + COMES.minusDays(9) + "《外市中心来学习》");
    }

    @ParameterizedTest
    @CsvSource({"19,LOW", "20,MEDIUM", "39,MEDIUM", "40,HIGH"})
    void 分级按分级线(int weight, Risk.Level level) {
        world = world.with(Hazard.MEALS.weight(), weight);
        assertThat(after(held("meals", 2)).level()).isEqualTo(level);
        assertThat(after(held("meals", 2)).print()).isEqualTo(String.valueOf(weight));
    }

    @Test
    void 停用的分值不计_停用的分级线到不了() {
        world = SomeReception.WORLD.with(Hazard.MEALS.weight(), 99);
        Risk risk = after(held("meals", 2, "collected", Money.ZERO));
        assertThat(hazards(risk)).containsExactly(Hazard.MEALS);
        assertThat(risk.level()).isEqualTo(Risk.Level.LOW);
    }

    @Property(tries = 200)
    void 分数就是各项分值之和_多一件不该有的不会变低(
            @ForAll @IntRange(max = 12) int companions,
            @ForAll @IntRange(max = 5) int meals,
            @ForAll @IntRange(max = 1_000) int yuan,
            @ForAll Set<Extra> extras) {
        EnumSet<Extra> all = EnumSet.noneOf(Extra.class);
        all.addAll(extras);
        Held real = held(
                "companions",
                people("陪同", "", companions),
                "meals",
                meals,
                "amount",
                Money.ofYuan(yuan),
                "extras",
                List.copyOf(all));
        Risk risk = after(real);
        assertThat(risk.score().intValueExact()).isEqualTo(10 * risk.reasons().size());
        all.add(Extra.GIFT);
        assertThat(after(change(real, "extras", List.copyOf(all))).score()).isGreaterThanOrEqualTo(risk.score());
    }
}
