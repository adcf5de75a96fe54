package cn.qingjian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.kernel.CannotStartException;
import cn.qingjian.people.store.AccountStore;
import cn.qingjian.people.store.DemoStore;
import cn.qingjian.people.store.UnitStore;
import cn.qingjian.testing.EmptyAgencyTest;
import cn.qingjian.testing.SomePeople;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@EmptyAgencyTest
class DemoAgencyStoreTests {
    @Autowired
    DemoAgency agency;

    @Autowired
    UnitStore units;

    @Autowired
    AccountStore accounts;

    @Autowired
    DemoStore demo;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    SomePeople people;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void emptyAgency() {
        for (String table : List.of("people.account_role", "people.account", "people.unit")) {
            db.sql("delete from " + table).update();
        }
    }

    @Test
    void 虚构的中心有八个科室六个管理部和五十来个人() {
        agency.fill();
        assertThat(units.all())
                .filteredOn(unit -> unit.kind() == Unit.Kind.DEPARTMENT)
                .hasSize(8);
        assertThat(units.all())
                .filteredOn(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .hasSize(6);
        assertThat(accounts.all()).hasSizeBetween(46, 55);
    }

    @Test
    void 每个角色都有人() {
        agency.fill();
        assertThat(Arrays.stream(Role.values()))
                .allSatisfy(role ->
                        assertThat(accounts.holding(role)).as(role.label()).isNotEmpty());
    }

    @Test
    void 每个科室和管理部都有人() {
        agency.fill();
        assertThat(units.all())
                .filteredOn(unit -> unit.own() && unit.kind() != Unit.Kind.CENTRE)
                .allSatisfy(unit -> assertThat(accounts.all())
                        .as(unit.name())
                        .anyMatch(account -> account.unit().equals(unit)));
    }

    @Test
    void 再填一次_什么也不变() {
        agency.fill();
        var before = accounts.all();
        var password = demo.password();
        agency.fill();
        assertThat(accounts.all()).isEqualTo(before);
        assertThat(demo.password()).isEqualTo(password);
    }

    @Test
    void 演示密码是随机的_而且真的能用() {
        agency.fill();
        String password = demo.password().orElseThrow();
        assertThat(password).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(accounts.credentials("linruoxi"))
                .hasValueSatisfying(credentials -> assertThat(encoder.matches(password, credentials.password()))
                        .isTrue());
    }

    @Test
    void 库里有正式数据_不能以演示方式打开() {
        people.person(Role.OFFICE);
        assertThatThrownBy(agency::fill)
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("QINGJIAN_DEMO");
    }
}
