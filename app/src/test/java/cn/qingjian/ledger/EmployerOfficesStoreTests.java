package cn.qingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.datarequests.ElementType;
import cn.qingjian.datarequests.HeldElement.Held;
import cn.qingjian.datarequests.catalogue.Catalogue;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.store.EmployerStore;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class EmployerOfficesStoreTests {
    @Autowired
    EmployerOffices offices;

    @Autowired
    EmployerStore employers;

    @Autowired
    Depositors depositors;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Ledger ledger;

    @Autowired
    SomeDepositors some;

    @Autowired
    SomeLoans loans;

    @Autowired
    SomePeople people;

    private Unit office = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);

    @BeforeEach
    void county() {
        office = people.unit(Unit.Kind.COUNTY_OFFICE);
    }

    private Employer assigned(Unit to) {
        Employer employer = some.employer();
        assertThat(offices.assign(employer, String.valueOf(to.id()), "tester").isEmpty())
                .isTrue();
        return employer;
    }

    private Optional<Held> held(String system, Unit unit) {
        Account by = people.person(Role.DEPARTMENT);
        long id = catalogue.add(
                new Element.Words(
                        "L-" + unit.id(),
                        system + unit.id(),
                        "测试口径",
                        ElementType.DECIMAL,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false),
                by.unit(),
                Optional.of(system),
                by);
        return catalogue.held(catalogue.find(id).orElseThrow(), unit);
    }

    @Test
    void 没有定过经办管理部的时候什么也不说() {
        assertThat(offices.figures(office)).isEmpty();
        assertThat(held("ledger.employers", office)).isEmpty();
    }

    @Test
    void 按经办管理部数户数人数余额_销户封存的单位和封存的人不数_余额都算() {
        Employer one = assigned(office);
        some.pay(one, some.at(one, SomeDepositors.DAY), Money.ofYuan(1_200), SomeDepositors.DAY);
        var leaver = some.at(one, SomeDepositors.DAY);
        some.pay(one, leaver, Money.ofYuan(300), SomeDepositors.DAY);
        depositors.seal(leaver.id(), SomeDepositors.DAY, "tester");
        Employer two = assigned(office);
        employers.state(two.id(), EmployerStatus.SEALED, Optional.empty());
        Employer closed = assigned(office);
        employers.state(closed.id(), EmployerStatus.CLOSED, Optional.of(SomeDepositors.DAY));
        some.at(assigned(people.unit(Unit.Kind.COUNTY_OFFICE)), SomeDepositors.DAY);
        assertThat(offices.figures(office)).contains(new OfficeFigures(1, 1, Money.ofYuan(1_500), 0, Money.ZERO));
    }

    @Test
    void 贷款跟着借款人的单位走_没结清的才数() {
        Employer employer = assigned(office);
        Loan loan = loans.loan(some.at(employer, SomeDepositors.DAY.minusYears(1)));
        assertThat(offices.figures(office)).hasValueSatisfying(figures -> {
            assertThat(figures.loans()).isEqualTo(1);
            assertThat(figures.loanBalance()).isEqualTo(loan.balance());
        });
    }

    @Test
    void 改了经办管理部_数跟着走_不重复() {
        Employer employer = assigned(office);
        some.pay(employer, some.at(employer, SomeDepositors.DAY), Money.ofYuan(900), SomeDepositors.DAY);
        Unit next = people.unit(Unit.Kind.COUNTY_OFFICE);
        offices.assign(employer, String.valueOf(next.id()), "tester");
        offices.assign(employer, String.valueOf(next.id()), "tester");
        assertThat(offices.of(employer)).contains(next);
        assertThat(offices.figures(office)).contains(new OfficeFigures(0, 0, Money.ZERO, 0, Money.ZERO));
        assertThat(offices.figures(next)).contains(new OfficeFigures(1, 1, Money.ofYuan(900), 0, Money.ZERO));
    }

    @Test
    void 不是管理部的不收_科室没有按管理部的数() {
        Employer employer = some.employer();
        Unit department = people.unit(Unit.Kind.DEPARTMENT);
        for (String wrong : List.of("", "0", "某某", String.valueOf(department.id()))) {
            assertThat(offices.assign(employer, wrong, "tester").of("office")).isNotEmpty();
        }
        assertThat(offices.of(employer)).isEmpty();
        assigned(office);
        assertThat(offices.figures(department)).isEmpty();
    }

    @Test
    void 数据元从账上取数_说清来源和时间_没定经办的有几户也说() {
        Employer employer = assigned(office);
        some.pay(employer, some.at(employer, SomeDepositors.DAY), Money.ofFen(123_456), SomeDepositors.DAY);
        some.employer();
        assertThat(held("ledger.balance", office)).hasValueSatisfying(held -> {
            assertThat(held.value()).isEqualTo("1234.56");
            assertThat(held.source()).startsWith("住房公积金账（另有").endsWith("个单位没定经办管理部）");
            assertThat(held.asOf()).isEqualTo(ledger.today());
        });
    }
}
