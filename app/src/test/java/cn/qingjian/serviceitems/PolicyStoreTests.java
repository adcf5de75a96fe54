package cn.qingjian.serviceitems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.serviceitems.PolicyLine.Proposal;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class PolicyStoreTests {
    private static final LegalBasis OWN = new LegalBasis("青禾市住房公积金管理委员会决议", "第三条", LegalBasis.Mark.OWN);

    @Autowired
    Policy policy;

    @Autowired
    SomePeople people;

    @Autowired
    Clock clock;

    private Account legal;
    private Account leader;
    private LocalDate today;

    @BeforeEach
    void people() {
        legal = people.person(Role.LEGAL);
        leader = people.person(Role.LEADER);
        today = LocalDate.now(clock);
    }

    private static Proposal rent(String value, LocalDate from) {
        return new Proposal("rent_cap_person_month", Optional.of(value), from, OWN, "房租上涨");
    }

    private Optional<BigDecimal> rentOn(LocalDate day) {
        return policy.on(day).number("租房月限额");
    }

    private long proposed(Proposal proposal) {
        assertThat(policy.propose(proposal, legal).all()).isEmpty();
        return policy.line(proposal.key()).orElseThrow().values().stream()
                .mapToLong(PolicyLine.Value::id)
                .max()
                .orElseThrow();
    }

    @Test
    void 条例修改前一天用旧值_当天用新值() {
        assertThat(policy.on(SomeItems.OLD).number("贷款审批天数")).contains(new BigDecimal("15"));
        assertThat(policy.on(SomeItems.NEW).number("贷款审批天数")).contains(new BigDecimal("10"));
        assertThat(policy.on(SomeItems.OLD).flag("须单位提取证明")).isTrue();
        assertThat(policy.on(SomeItems.NEW).flag("须单位提取证明")).isFalse();
        assertThat(policy.on(SomeItems.OLD).number("租房收入比门槛")).contains(new BigDecimal("0.15"));
        assertThat(policy.on(SomeItems.NEW).number("租房收入比门槛")).isEmpty();
        assertThat(policy.on(SomeItems.OLD).value("条例文本")).contains("2019");
        assertThat(policy.on(SomeItems.NEW).value("条例文本")).contains("2026");
    }

    @Test
    void 数据库里的和测试用的是同一份() {
        assertThat(policy.on(SomeItems.NEW)).isEqualTo(SomeItems.policies(SomeItems.NEW));
        assertThat(policy.on(SomeItems.OLD)).isEqualTo(SomeItems.policies(SomeItems.OLD));
    }

    @Test
    void 没有的参数是我们的错_不是空() {
        assertThatThrownBy(() -> policy.on(today).number("房租限额")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void 新值经另一人同意后从它那天起用_以前的不变() {
        LocalDate change = today.plusDays(10);
        long id = proposed(rent("1500", change));
        assertThat(rentOn(change)).contains(new BigDecimal("1200"));
        assertThat(policy.decide(id, true, leader).isEmpty()).isTrue();
        assertThat(rentOn(change.minusDays(1))).contains(new BigDecimal("1200"));
        assertThat(rentOn(change)).contains(new BigDecimal("1500"));
        assertThat(rentOn(change.plusYears(5))).contains(new BigDecimal("1500"));
    }

    @Test
    void 退回的不用() {
        LocalDate change = today.plusDays(10);
        assertThat(policy.decide(proposed(rent("9999", change)), false, leader).isEmpty())
                .isTrue();
        assertThat(rentOn(change)).contains(new BigDecimal("1200"));
    }

    @Test
    void 不能改过去_不能自己同意_不能没有依据() {
        assertThat(policy.propose(rent("1500", today.minusDays(1)), legal).of("from"))
                .isNotEmpty();
        assertThat(policy.propose(rent("很多", today.plusDays(1)), legal).of("value"))
                .isNotEmpty();
        assertThat(policy.propose(rent("1500", today.plusDays(1)), leader).of("value"))
                .isNotEmpty();
        assertThat(policy.propose(
                                new Proposal(
                                        "rent_cap_person_month",
                                        Optional.of("1"),
                                        today.plusDays(1),
                                        new LegalBasis("", "", LegalBasis.Mark.OWN),
                                        ""),
                                legal)
                        .all())
                .containsOnlyKeys("document", "reason");
        Account both = people.person(Role.LEGAL, Role.LEADER);
        assertThat(policy.propose(rent("1500", today.plusDays(1)), both).isEmpty())
                .isTrue();
        long own = policy.line("rent_cap_person_month").orElseThrow().values().stream()
                .mapToLong(PolicyLine.Value::id)
                .max()
                .orElseThrow();
        assertThat(policy.decide(own, true, both).of("decision")).isNotEmpty();
        assertThat(policy.decide(own, true, legal).of("decision")).isNotEmpty();
        assertThat(policy.decide(own, true, leader).isEmpty()).isTrue();
        assertThat(policy.decide(own, true, leader).of("decision")).isNotEmpty();
    }
}
