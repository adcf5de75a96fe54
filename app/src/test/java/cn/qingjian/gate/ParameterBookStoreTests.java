package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.ParameterBook.Proposal;
import cn.qingjian.gate.ParameterBook.Scope;
import cn.qingjian.gate.ParameterBook.Value;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
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
class ParameterBookStoreTests {
    private static final String LENGTH = "doc.maxChars.general";
    private static final LegalBasis OWN = new LegalBasis("本单位公文办理规定", "第五条", LegalBasis.Mark.OWN);

    @Autowired
    ParameterBook book;

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

    private Optional<Integer> length(LocalDate day) {
        return book.on(day, legal.unit().id()).limit(LENGTH).map(Parameters.Limit::whole);
    }

    private Proposal proposal(int value, LocalDate from) {
        return new Proposal(
                LENGTH,
                Scope.UNIT,
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(value)),
                from,
                Optional.empty(),
                OWN,
                "本单位从严掌握");
    }

    private long proposed(Proposal proposal) {
        assertThat(book.propose(proposal, legal).all()).isEmpty();
        return book.sheet(proposal.key()).orElseThrow().values().stream()
                .mapToLong(Value::id)
                .max()
                .orElseThrow();
    }

    @Test
    void 规定公布前一天没有限度_当天起有() {
        assertThat(length(LocalDate.of(2024, 8, 5))).isEmpty();
        assertThat(length(LocalDate.of(2024, 8, 6))).contains(5000);
        assertThat(length(LocalDate.of(2030, 1, 1))).contains(5000);
    }

    @Test
    void 新值从它那一天起用_前一天和历史不变() {
        LocalDate change = today.plusDays(10);
        assertThat(book.decide(proposed(proposal(3000, change)), true, leader).isEmpty())
                .isTrue();
        assertThat(length(change.minusDays(1))).contains(5000);
        assertThat(length(change)).contains(3000);
        assertThat(length(change.plusDays(1))).contains(3000);
        assertThat(length(LocalDate.of(2025, 1, 1))).contains(5000);
    }

    @Test
    void 有截止日期的值_过了那天就不用() {
        var until = new Proposal(
                LENGTH,
                Scope.UNIT,
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(3000)),
                today,
                Optional.of(today.plusDays(5)),
                OWN,
                "试行五天");
        book.decide(proposed(until), true, leader);
        assertThat(length(today.plusDays(5))).contains(3000);
        assertThat(length(today.plusDays(6))).contains(5000);
    }

    @Test
    void 没有同意的建议不算数() {
        long id = proposed(proposal(3000, today));
        assertThat(length(today)).contains(5000);
        assertThat(book.decide(id, false, leader).isEmpty()).isTrue();
        assertThat(length(today)).contains(5000);
        assertThat(book.decide(id, true, leader).of("decision")).isNotEmpty();
    }

    @Test
    void 本单位只能比国家规定更严() {
        assertThat(book.propose(proposal(5001, today), legal).of("value"))
                .singleElement()
                .asString()
                .contains("国家规定", "5000");
        var off = new Proposal(
                LENGTH, Scope.UNIT, Optional.empty(), Optional.empty(), today, Optional.empty(), OWN, "取消");
        assertThat(book.propose(off, legal).of("value")).isNotEmpty();
        assertThat(book.propose(proposal(5000, today), legal).isEmpty()).isTrue();
    }

    @Test
    void 一个科室的值只管这个科室() {
        var own = new Proposal(
                LENGTH,
                Scope.UNIT,
                Optional.of(legal.unit().id()),
                Optional.of(BigDecimal.valueOf(2000)),
                today,
                Optional.empty(),
                OWN,
                "本科室从严");
        book.decide(proposed(own), true, leader);
        assertThat(length(today)).contains(2000);
        assertThat(book.on(today, leader.unit().id()).limit(LENGTH).map(Parameters.Limit::whole))
                .contains(5000);
    }

    @Test
    void 不能从过去的日子改起() {
        assertThat(book.propose(proposal(3000, today.minusDays(1)), legal).of("from"))
                .isNotEmpty();
    }

    @Test
    void 提出人不能自己决定_不是领导不能决定_不是岗位上的人不能提() {
        Account both = people.person(Role.LEGAL, Role.LEADER);
        assertThat(book.propose(proposal(3000, today), both).isEmpty()).isTrue();
        long id = book.sheet(LENGTH).orElseThrow().values().stream()
                .mapToLong(Value::id)
                .max()
                .orElseThrow();
        assertThat(book.decide(id, true, both).of("decision")).containsExactly("提出人不能决定自己的建议。");
        assertThat(book.decide(id, true, legal).of("decision")).contains("由班子领导决定。");
        assertThat(book.propose(proposal(3000, today), people.person(Role.DEPARTMENT))
                        .of("value"))
                .isNotEmpty();
    }

    @Test
    void 待核的参数不起作用_但列出来() {
        assertThat(book.on(today, 1).limit("ins.minDaysAfterDeploy")).isEmpty();
        assertThat(book.sheet("ins.minDaysAfterDeploy").orElseThrow().unverified())
                .isTrue();
        assertThat(book.on(today, 1).limit("doc.newContentMinPct")).as("默认关闭").isEmpty();
    }

    @Test
    void 每个参数都有依据和说法() {
        assertThat(book.sheets()).hasSizeGreaterThan(40).allSatisfy(sheet -> {
            assertThat(sheet.entry().label()).isNotBlank();
            assertThat(sheet.entry().code()).isNotBlank();
            assertThat(sheet.values())
                    .isNotEmpty()
                    .allSatisfy(value -> assertThat(value.basis().document()).isNotBlank());
        });
    }
}
