package cn.qingjian.datarequests.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.datarequests.SomeForms;
import cn.qingjian.datarequests.request.RequestStatus;
import cn.qingjian.datarequests.request.Requests;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class OutsideReportsStoreTests {
    @Autowired
    OutsideReports reports;

    @Autowired
    Requests requests;

    @Autowired
    SomePeople some;

    @Autowired
    SomeForms forms;

    private Unit office = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account filler = new Account(0, "", "", office, "", Set.of());
    private Account asker = filler;

    @BeforeEach
    void agency() {
        office = some.unit(Unit.Kind.COUNTY_OFFICE);
        filler = some.person(office, Role.GRASSROOTS);
        asker = some.person(Role.DEPARTMENT);
    }

    private OutsideInput input() {
        return new OutsideInput(
                String.valueOf(asker.unit().id()),
                "",
                "微信",
                forms.today().toString(),
                "在群里要截图",
                "on",
                UUID.randomUUID().toString());
    }

    private OutsideReport reported() {
        assertThat(reports.report(input(), filler).isEmpty()).isTrue();
        return only(asker);
    }

    private OutsideReport only(Account reader) {
        List<OutsideReport> list = reports.list(reader).stream()
                .filter(report ->
                        report.askerUnit().equals(Optional.of(asker.unit().id())))
                .toList();
        assertThat(list).hasSize(1);
        return list.getFirst();
    }

    @Test
    void 平台外要数举报到办公室和纪检_同一张送两遍只有一件() {
        OutsideInput input = input();
        assertThat(reports.report(input, filler).isEmpty()).isTrue();
        assertThat(reports.report(input, filler).isEmpty()).isTrue();
        for (Role role : List.of(Role.OFFICE, Role.INSPECTOR, Role.LEADER)) {
            assertThat(only(some.person(role)).reporter())
                    .contains(new OutsideReport.Reporter(office.id(), office.name()));
        }
        assertThat(only(filler).declined()).isTrue();
        assertThat(only(filler).asker()).as("选了科室不用再写").isEqualTo(asker.unit().name());
    }

    @Test
    void 要数的科室看得到要了什么_看不到是谁反映的() {
        OutsideReport seen = reported();
        assertThat(seen.what()).isEqualTo("在群里要截图");
        assertThat(seen.reporter()).isEmpty();
        assertThat(seen.declined()).as("有没有办也会露出是谁").isFalse();
        Account deputy = some.person(asker.unit(), Role.DEPARTMENT, Role.OFFICE, Role.INSPECTOR);
        assertThat(only(deputy).reporter()).as("兼着办公室、纪检也一样").isEmpty();
    }

    @Test
    void 别的科室和别的管理部都看不到() {
        OutsideReport report = reported();
        for (Account other : List.of(
                some.person(Role.DEPARTMENT),
                some.person(Role.LEGAL),
                some.person(some.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS))) {
            assertThat(reports.list(other)).isEmpty();
            assertThat(reports.find(report.id(), other)).isEmpty();
        }
    }

    @Test
    void 不写科室也不写谁的退回_没有的科室退回() {
        var nobody = new OutsideInput("", " ", "微信", forms.today().toString(), "要截图", null, null);
        assertThat(reports.report(nobody, filler).all()).containsOnlyKeys("asker");
        var invented = new OutsideInput("999999", "", "微信", forms.today().toString(), "要截图", null, null);
        assertThat(reports.report(invented, filler).all()).containsKeys("unit");
        var office = new OutsideInput(
                String.valueOf(filler.unit().id()), "某人", "微信", forms.today().toString(), "要截图", null, null);
        assertThat(reports.report(office, filler).all()).as("管理部不是科室").containsOnlyKeys("unit");
    }

    @Test
    void 科室收回一次_要写怎么告诉管理部() {
        OutsideReport report = reported();
        assertThat(reports.takeBack(report, " ", asker).of("words")).isNotEmpty();
        assertThat(reports.takeBack(report, "字".repeat(501), asker).of("words")).isNotEmpty();
        assertThat(only(filler).toMend()).isTrue();
        assertThat(reports.takeBack(report, "已在群里说不用报了", asker).isEmpty()).isTrue();
        assertThat(reports.takeBack(report, "再收一次", asker).of("words")).isNotEmpty();
        assertThat(only(filler).mended()).hasValueSatisfying(mended -> {
            assertThat(mended.words()).isEqualTo("已在群里说不用报了");
            assertThat(mended.request()).isEmpty();
        });
        assertThatThrownBy(() -> reports.instead(report, asker)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void 确实需要的拟表过闸_按两次是同一张_反映的人看得到进展() {
        OutsideReport report = reported();
        long request = reports.instead(report, asker);
        assertThat(reports.instead(report, asker)).isEqualTo(request);
        assertThat(reports.takeBack(report, "又收回", asker).of("words")).isNotEmpty();
        assertThat(requests.find(request, asker)).hasValueSatisfying(draft -> {
            assertThat(draft.status()).isEqualTo(RequestStatus.DRAFTING);
            assertThat(draft.words().purpose()).contains("微信", "在群里要截图");
            assertThat(draft.words().units()).as("不带出是哪个管理部").isEmpty();
        });
        assertThat(requests.submit(request, asker).status()).as("没写全的过不了闸").isEqualTo(RequestStatus.REFUSED);
        assertThat(only(filler).mended().orElseThrow().request())
                .hasValueSatisfying(instead -> assertThat(instead.status()).isEqualTo(RequestStatus.REFUSED));
    }

    @Test
    void 办公室了结一次_反映本科室的自己不能了结() {
        OutsideReport report = reported();
        Account deputy = some.person(asker.unit(), Role.OFFICE);
        assertThat(reports.answer(report, "没有这回事", deputy).of("words")).isNotEmpty();
        assertThat(reports.answer(report, " ", some.person(Role.OFFICE)).of("words"))
                .isNotEmpty();
        assertThat(reports.answer(report, "已要求撤回", some.person(Role.OFFICE)).isEmpty())
                .isTrue();
        assertThat(reports.answer(report, "再答一次", some.person(Role.INSPECTOR)).of("words"))
                .isNotEmpty();
        assertThat(only(asker).toMend()).as("了结了就不再等科室").isFalse();
    }
}
