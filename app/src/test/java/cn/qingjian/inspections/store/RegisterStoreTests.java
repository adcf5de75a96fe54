package cn.qingjian.inspections.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.inspections.Authority;
import cn.qingjian.inspections.Conduct;
import cn.qingjian.inspections.CountedVisits;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionType;
import cn.qingjian.inspections.Manner;
import cn.qingjian.inspections.Register;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.Theme;
import cn.qingjian.inspections.Words;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rules on inspections look up. */
@StoreTest
class RegisterStoreTests {
    private static final LocalDate DAY = LocalDate.of(2094, 11, 23);

    @Autowired
    RegisterStore register;

    @Autowired
    InspectionStore inspections;

    @Autowired
    List<CountedVisits> counted;

    @Autowired
    SomePeople people;

    @Autowired
    JdbcClient db;

    private Unit office = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account clerk = new Account(0, "", "", office, "", Set.of());

    @BeforeEach
    void agency() {
        office = people.unit(Unit.Kind.COUNTY_OFFICE);
        clerk = people.person(Role.DEPARTMENT);
    }

    @Test
    void 备案从备案那天起作数() {
        register.file(new RegisterStore.Filing(2094, "市委办", DAY, "备1号", ""), clerk.id());
        assertThat(register.filed(2094, DAY.minusDays(1))).isFalse();
        assertThat(register.filed(2094, DAY)).isTrue();
        assertThat(register.filed(2095, DAY)).isFalse();
    }

    @Test
    void 能查什么从起那天到止那天都作数_停用只有一次() {
        long department = clerk.unit().id();
        var basis = new LegalBasis("测试规范", "", LegalBasis.Mark.OWN);
        register.add(new Authority(0, department, "", "loan-files", "贷款档案", basis, DAY, null), clerk.id());
        assertThat(register.authorities(department, DAY.minusDays(1))).isEmpty();
        long line = register.authorities(department, DAY).getFirst().id();
        assertThat(register.end(line, DAY.plusDays(5))).isTrue();
        assertThat(register.end(line, DAY.plusDays(9))).isFalse();
        assertThat(register.authorities(department, DAY.plusDays(5))).hasSize(1);
        assertThat(register.authorities(department, DAY.plusDays(6))).isEmpty();
        assertThat(register.authorities(office.id(), DAY)).isEmpty();
    }

    @Test
    void 每月次数按过闸的算_月初月末都在内_自己不算() {
        long own = inspection("ADMITTED", InspectionClass.SPECIAL, DAY);
        inspection("DRAFTING", InspectionClass.SPECIAL, DAY);
        inspection("DROPPED", InspectionClass.SPECIAL, DAY);
        inspection("CONCLUDED", InspectionClass.SPECIAL, DAY.withDayOfMonth(1));
        inspection("ANNOUNCED", InspectionClass.SPECIAL, DAY.withDayOfMonth(30));
        inspection("ANNOUNCED", InspectionClass.SPECIAL, DAY.withDayOfMonth(30).plusDays(1));
        assertThat(register.visits(office.id(), YearMonth.from(DAY), own)).isEqualTo(2);
        assertThat(register.visits(office.id(), YearMonth.from(DAY), 0)).isEqualTo(3);
    }

    @Test
    void 调研也算进每月次数() {
        assertThat(counted).isNotEmpty();
        inspection("ADMITTED", InspectionClass.SPECIAL, DAY);
        CountedVisits research = (unit, month) -> unit == office.id() && month.equals(YearMonth.from(DAY)) ? 2 : 0;
        var both = new RegisterStore(db, new ObjectProvider<>() {
            @Override
            public Stream<CountedVisits> orderedStream() {
                return Stream.of(research, research);
            }
        });
        assertThat(both.visits(office.id(), YearMonth.from(DAY), 0)).isEqualTo(1 + 2 + 2);
        assertThat(both.visits(office.id(), YearMonth.from(DAY).plusMonths(1), 0))
                .isZero();
    }

    @Test
    void 综合性的按年按科室算() {
        inspection("ADMITTED", InspectionClass.COMPREHENSIVE, DAY);
        inspection("REFUSED", InspectionClass.COMPREHENSIVE, DAY);
        inspection("ADMITTED", InspectionClass.SPECIAL, DAY);
        inspection("ADMITTED", InspectionClass.COMPREHENSIVE, DAY.plusYears(1));
        assertThat(register.comprehensive(clerk.unit().id(), 2094, 0)).isEqualTo(1);
        assertThat(register.comprehensive(office.id(), 2094, 0)).isZero();
    }

    @Test
    void 一项内容全年几次_按科室按事项算过闸的_自己不算_没到场的暗访不算() {
        long own = inspection("ADMITTED", InspectionClass.SPECIAL, DAY);
        inspection("CONCLUDED", InspectionClass.SPECIAL, DAY.withDayOfYear(1));
        inspection("REFUSED", InspectionClass.SPECIAL, DAY);
        inspection("ADMITTED", InspectionClass.UNANNOUNCED, DAY);
        inspection("ADMITTED", InspectionClass.SPECIAL, DAY.plusYears(1));
        long department = clerk.unit().id();
        assertThat(register.times(department, "loan-files", 2094, 0)).isEqualTo(2);
        assertThat(register.times(department, "loan-files", 2094, own)).isEqualTo(1);
        assertThat(register.times(department, "withdrawal", 2094, 0)).isZero();
        assertThat(register.times(office.id(), "loan-files", 2094, 0)).isZero();
    }

    @Test
    void 到场以前的暗访_别的检查的结论里看不到() {
        inspection("ADMITTED", InspectionClass.UNANNOUNCED, DAY);
        assertThat(near()).isEmpty();
        assertThat(register.visits(office.id(), YearMonth.from(DAY), 0))
                .as("but counts")
                .isEqualTo(1);
        inspection("ANNOUNCED", InspectionClass.UNANNOUNCED, DAY);
        inspection("ADMITTED", InspectionClass.SPECIAL, DAY);
        assertThat(near()).hasSize(2);
    }

    private List<Register.Other> near() {
        return register.between(List.of(office.id()), DAY, DAY, 0);
    }

    private long inspection(String status, InspectionClass sort, LocalDate from) {
        var words = new Words(
                "贷款档案抽查",
                sort,
                List.of(new Theme(clerk.unit().id(), clerk.unit().name(), "loan-files", "贷款档案是否齐全", "")),
                List.of(Target.of(office)),
                from,
                from,
                Optional.empty(),
                2,
                0,
                0,
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                "",
                Optional.empty(),
                Optional.empty(),
                new Conduct(
                        Optional.of(InspectionType.SPECIAL),
                        List.of(Manner.ON_THE_SPOT),
                        Optional.of(9),
                        "进点前一天学检查标准"));
        long id = inspections.add(words, clerk.unit().id(), clerk.id(), UUID.randomUUID());
        db.sql("update inspections.inspection set status = :status where id = :id")
                .param("status", status)
                .param("id", id)
                .update();
        return id;
    }
}
