package cn.qingjian.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.campaigns.Campaign;
import cn.qingjian.campaigns.CampaignSort;
import cn.qingjian.campaigns.CampaignWords;
import cn.qingjian.campaigns.Organiser;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling.Standing;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.slips.store.SlipStore;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a slip, told with campaigns, which ask for nothing but their words. */
@StoreTest
class SlipsStoreTests {
    @Autowired
    Slips<CampaignWords, Campaign> slips;

    @Autowired
    SlipBooks books;

    @Autowired
    SlipStore store;

    @Autowired
    Gate gate;

    @Autowired
    BurdenLedger ledger;

    @Autowired
    SomePeople people;

    private Account clerk = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    private Unit office = clerk.unit();

    @BeforeEach
    void agency() {
        clerk = people.person(Role.DEPARTMENT);
        office = people.unit(Unit.Kind.COUNTY_OFFICE);
    }

    private CampaignWords words(String title) {
        LocalDate today = slips.today();
        return new CampaignWords(
                title,
                CampaignSort.ACTIVITY,
                Organiser.OWN,
                "",
                "讲解新政策",
                List.of(Place.of(office)),
                2,
                1,
                today,
                today.plusDays(6),
                List.of(),
                "",
                "准入3号");
    }

    private long begun() {
        return slips.begin(words("宣传周"), clerk, UUID.randomUUID()).number();
    }

    private Slip<CampaignWords> now(long number) {
        return slips.find(number).orElseThrow();
    }

    private long carried() {
        long number = begun();
        slips.submit(number, clerk);
        var errors = new FieldErrors();
        slips.carryOut(number, clerk, errors, pass -> assertThat(pass.number()).isNotNull());
        assertThat(errors.all()).isEmpty();
        return number;
    }

    @Test
    void 同一张表格送两次只有一张单子() {
        UUID token = UUID.randomUUID();
        assertThat(slips.begin(words("一"), clerk, token).number())
                .isEqualTo(slips.begin(words("二"), clerk, token).number());
    }

    @Test
    void 写下的和读出的一样_别的种类读不到() {
        long number = begun();
        assertThat(now(number).words()).isEqualTo(words("宣传周"));
        assertThat(store.find("meetings", number, CampaignWords.class)).isEmpty();
    }

    @Test
    void 过闸取号_用号只用一次() {
        long number = carried();
        assertThat(now(number).state()).isEqualTo(SlipState.CARRIED);
        assertThat(slips.ruling(now(number)).orElseThrow().admission()).isPresent();
        var again = new FieldErrors();
        slips.carryOut(number, clerk, again, pass -> {
            throw new AssertionError("begun twice");
        });
        assertThat(again.of("start")).isNotEmpty();
    }

    @Test
    void 没有号的不能开始() {
        long number = begun();
        var errors = new FieldErrors();
        slips.carryOut(number, clerk, errors, pass -> {
            throw new AssertionError("begun without a pass");
        });
        assertThat(errors.of("start")).isNotEmpty();
        assertThat(now(number).state()).isEqualTo(SlipState.OPEN);
    }

    @Test
    void 撤回以后号作废_不再计入() {
        long number = begun();
        slips.submit(number, clerk);
        assertThat(books.counting("campaigns", CampaignWords.class, 0))
                .extracting(Slip::number)
                .contains(number);
        slips.withdraw(number, clerk);
        assertThat(now(number).standing()).contains(Standing.WITHDRAWN);
        assertThat(books.counting("campaigns", CampaignWords.class, 0))
                .extracting(Slip::number)
                .doesNotContain(number);
        slips.drop(number, clerk);
        assertThat(now(number).state()).isEqualTo(SlipState.DROPPED);
        assertThat(now(number).submittable()).isFalse();
    }

    @Test
    void 不办的顺带把号退掉() {
        long number = begun();
        slips.submit(number, clerk);
        slips.drop(number, clerk);
        assertThat(now(number).standing()).contains(Standing.WITHDRAWN);
        assertThat(now(number).state()).isEqualTo(SlipState.DROPPED);
    }

    @Test
    void 实际用时报几次以最后一次为准_各单位合起来就是台账() {
        long number = carried();
        slips.measured(now(number), office.id(), 500, "实报", clerk);
        slips.measured(now(number), office.id(), 300, "更正", clerk);
        assertThat(slips.answers(number))
                .singleElement()
                .satisfies(one -> assertThat(one.minutes()).isEqualTo(300));
        assertThat(ledger.demandedOf(office.id(), slips.today().getYear()))
                .filteredOn(entry -> entry.demand().equals(now(number).id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.counted())
                        .isEqualTo(slips.answers(number).stream()
                                .mapToLong(Answer::minutes)
                                .sum()));
    }

    @Test
    void 结束只结束一次() {
        long number = carried();
        var errors = new FieldErrors();
        slips.end(number, clerk, errors, () -> {});
        assertThat(errors.all()).isEmpty();
        slips.end(number, clerk, errors, () -> {
            throw new AssertionError("ended twice");
        });
        assertThat(errors.of("end")).isNotEmpty();
        assertThat(slips.history(number))
                .extracting(SlipStore.Past::to)
                .containsExactly(SlipState.CARRIED, SlipState.ENDED);
    }

    @Test
    void 并进来的要重新过闸_再并一次不重复() {
        long number = carried();
        Undertaking other = undertaking(begun());
        slips.absorb(number, other, clerk);
        slips.absorb(number, other, clerk);
        assertThat(now(number).taken()).containsExactly("创建示范《宣传周》");
        assertThat(now(number).submittable()).isTrue();
        assertThat(gate.pass(slips.demand(now(number)))).isEmpty();
        slips.submit(number, clerk);
        assertThat(slips.ruling(now(number)).orElseThrow().asks()).contains("一并办理：创建示范《宣传周》");
    }

    @Test
    void 并出去的不再办_已结束的并不了() {
        long number = carried();
        Undertaking into = undertaking(begun());
        slips.giveWay(number, into, clerk);
        assertThat(now(number).state()).isEqualTo(SlipState.MERGED);
        assertThat(now(number).into()).contains("宣传周");
        assertThat(slips.underway()).extracting(one -> one.id().number()).doesNotContain(number);
        assertThatThrownBy(() -> slips.giveWay(number, into, clerk)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> slips.absorb(number, into, clerk)).isInstanceOf(IllegalStateException.class);
    }

    private Undertaking undertaking(long number) {
        return slips.underway().stream()
                .filter(one -> one.id().number() == number)
                .findFirst()
                .orElseThrow();
    }
}
