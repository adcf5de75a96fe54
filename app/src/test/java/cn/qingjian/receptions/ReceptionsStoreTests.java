package cn.qingjian.receptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.kernel.Money;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.receptions.store.ReceptionStore;
import cn.qingjian.slips.Place;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.Slips;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class ReceptionsStoreTests {
    @Autowired
    Slips<ReceptionWords, Reception> slips;

    @Autowired
    Receptions receptions;

    @Autowired
    ReceptionStore store;

    @Autowired
    ParameterBook parameters;

    @Autowired
    SomePeople people;

    private Account clerk = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    private Unit host = clerk.unit();

    @BeforeEach
    void agency() {
        clerk = people.person(Role.DEPARTMENT);
        host = people.unit(Unit.Kind.COUNTY_OFFICE);
    }

    private Slip<ReceptionWords> begun() {
        ReceptionWords words = SomeReception.WORDS;
        return slips.begin(
                new ReceptionWords(
                        words.title(),
                        words.letter(),
                        words.sender(),
                        true,
                        true,
                        words.approver(),
                        Place.of(host),
                        words.held()),
                clerk,
                UUID.randomUUID());
    }

    @Test
    void 写下的和读出的一样() {
        Slip<ReceptionWords> slip = begun();
        assertThat(slips.find(slip.number()).orElseThrow().words().held()).isEqualTo(SomeReception.HELD);
        Held real = SomeReception.held("extras", List.of("ALCOHOL"), "amount", Money.ofFen(1));
        store.list(slip.number(), real, new BigDecimal("1.25"), "", clerk.id());
        assertThat(receptions.lists(slip.number())).singleElement().satisfies(list -> {
            assertThat(list.held()).isEqualTo(real);
            assertThat(list.hours()).isEqualByComparingTo("1.25");
            assertThat(list.by()).isEqualTo(clerk.name());
        });
    }

    @Test
    void 清单和预算都以最后一次为准() {
        Slip<ReceptionWords> slip = begun();
        store.list(slip.number(), SomeReception.HELD, BigDecimal.ONE, "", clerk.id());
        store.list(slip.number(), SomeReception.held("meals", 0), BigDecimal.TWO, "写错", clerk.id());
        assertThat(store.held()).containsEntry(slip.number(), SomeReception.held("meals", 0));
        assertThat(store.lists(slip.number())).extracting(ReceptionList::why).containsExactly("写错", "");
        store.budget(host.id(), 2026, Money.ofYuan(100), "一", clerk.id());
        store.budget(host.id(), 2026, Money.ofYuan(80), "二", clerk.id());
        store.budget(host.id(), 2027, Money.ofYuan(70), "三", clerk.id());
        assertThat(receptions.counters(Stream.of(host), 2026)).singleElement().satisfies(counter -> {
            assertThat(counter.budget()).contains(Money.ofYuan(80));
            assertThat(counter.basis()).isEqualTo("二");
            assertThat(counter.left()).contains(Money.ofYuan(80));
        });
    }

    @Test
    void 公函在一个单位只用一次_同一次接待再开始不算第二次() {
        Slip<ReceptionWords> first = begun();
        Slip<ReceptionWords> second = begun();
        receptions.useLetter(first);
        receptions.useLetter(first);
        assertThat(receptions.letterTaken(first)).isFalse();
        assertThat(receptions.letterTaken(second)).isTrue();
        assertThatThrownBy(() -> receptions.useLetter(second)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "rec.alcohol,2025-05-17,false",
        "rec.alcohol,2025-05-18,true",
        "rec.alcohol,2025-05-19,true",
        "rec.tobacco,2025-05-17,false",
        "rec.tobacco,2025-05-18,true",
        "rec.delicacy,2025-05-17,false",
        "rec.delicacy,2025-05-18,true",
        "rec.delicacy,2025-05-19,true",
        "rec.letter.required,2025-05-17,false",
        "rec.letter.required,2025-05-18,true",
        "rec.letter.required,2025-05-19,true",
        "rec.accompany.smallGuests,2013-12-07,false",
        "rec.accompany.smallGuests,2013-12-08,true",
        "rec.accompany.smallGuests,2013-12-09,true",
        "rec.meals.max,2013-12-07,false",
        "rec.meals.max,2013-12-08,true",
        "rec.sameCity,2026-11-23,false",
        "rec.perHead.max,2026-11-23,false",
        "rec.risk.letter,2021-12-31,false",
        "rec.risk.letter,2022-01-01,true",
        "rec.risk.letter,2022-01-02,true"
    })
    void 参数从哪天起用(String key, LocalDate day, boolean inForce) {
        assertThat(parameters.on(day, clerk.unit().id()).limit(key).isPresent()).isEqualTo(inForce);
    }

    @Test
    void 陪餐标准用的是系统带的数() {
        Parameters limits =
                parameters.on(LocalDate.of(2026, 11, 23), clerk.unit().id());
        assertThat(Stream.of(1, 10, 11, 12, 29, 30).map(guests -> Standard.companions(limits, guests)))
                .containsExactly(
                        OptionalInt.of(3),
                        OptionalInt.of(3),
                        OptionalInt.of(3),
                        OptionalInt.of(4),
                        OptionalInt.of(9),
                        OptionalInt.of(10));
        assertThat(Standard.companions(parameters.on(LocalDate.of(2013, 12, 7), 0), 5))
                .isEmpty();
    }

    @Test
    void 每一项风险都有分值() {
        Parameters limits =
                parameters.on(LocalDate.of(2026, 11, 23), clerk.unit().id());
        assertThat(Hazard.values())
                .allSatisfy(hazard -> assertThat(limits.limit(hazard.weight())).isPresent());
        assertThat(receptions.weights()).hasSize(Hazard.values().length + 2);
    }
}
