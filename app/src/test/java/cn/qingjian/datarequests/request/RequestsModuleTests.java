package cn.qingjian.datarequests.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.datarequests.Asked;
import cn.qingjian.datarequests.Asked.Way;
import cn.qingjian.datarequests.Frequency;
import cn.qingjian.datarequests.SomeForms;
import cn.qingjian.datarequests.catalogue.Catalogue;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.datarequests.catalogue.ElementInput;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class RequestsModuleTests {
    @Autowired
    SomePeople some;

    @Autowired
    SomeForms forms;

    @Autowired
    Requests requests;

    @Autowired
    RequestUndertakings undertakings;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient db;

    private Unit office = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account clerk = new Account(0, "", "", office, "", Set.of());

    @BeforeEach
    void agency() {
        office = some.unit(Unit.Kind.COUNTY_OFFICE);
        clerk = some.person(Role.DEPARTMENT);
    }

    private Element element() {
        return forms.number(clerk.unit());
    }

    private Request begun(Element... elements) {
        return requests.begin(forms.words(List.of(office), elements), clerk, null);
    }

    @Test
    void 下发的表有表号科室准入号和有效期_表号一号不空() {
        Request one = forms.issued(clerk, forms.words(List.of(office), element()));
        Request two = forms.issued(clerk, forms.words(List.of(office), element()));
        Form form = one.form().orElseThrow();
        assertThat(form.number().toString()).matches("青住金〔20\\d\\d〕表[1-9]\\d*号");
        assertThat(form.admission()).startsWith("QJ-");
        assertThat(form.expires()).isEqualTo(forms.today().plusMonths(3));
        assertThat(two.form().orElseThrow().number().sequence())
                .isEqualTo(form.number().sequence() + 1);
        assertThat(requests.issue(one.id(), clerk).isEmpty()).as("再下发一次没有事").isTrue();
        assertThat(requests.find(one.id(), clerk).orElseThrow().form()).isEqualTo(one.form());
    }

    @Test
    void 没过闸的发不出去_库里也进不去() {
        Request request = begun(element());
        assertThat(requests.issue(request.id(), clerk).of("issue")).isNotEmpty();
        assertThatThrownBy(() -> db.sql("""
                                insert into datarequests.form (request_id, ruling_id, organ, year, sequence, admission, issued_on, expires, by_id)
                                values (:id, 987654321, '青住金', 2026, 99999, 'x', current_date, current_date, :by)
                                """)
                        .param("id", request.id())
                        .param("by", clerk.id())
                        .update())
                .hasMessageContaining("ruling");
    }

    @Test
    void 已有的只核对_别的表已要的去掉_负担变轻() {
        Element known = element();
        Element taken = element();
        Element fresh = element();
        assertThat(catalogue
                        .take(known, office.name() + " 128", forms.today().toString(), sourceClerk(known))
                        .isEmpty())
                .isTrue();
        Request other = forms.issued(clerk, forms.words(Frequency.MONTHLY, List.of(office), taken));
        Request request = requests.submit(begun(known, taken, fresh).id(), clerk);
        assertThat(request.status()).isEqualTo(RequestStatus.ADMITTED);
        assertThat(request.ruled()).extracting(Asked::way).containsExactly(Way.CHECK, Way.OMIT, Way.TYPE);
        assertThat(request.ruled().get(1).other().orElseThrow().number())
                .isEqualTo(other.form().orElseThrow().number().toString());
        var ruling = gate.rulings(request.demandId()).getFirst();
        assertThat(ruling.granted().minutes()).isLessThan(ruling.asked().minutes());
        assertThat(requests.issue(request.id(), clerk).isEmpty()).isTrue();
    }

    private Account sourceClerk(Element element) {
        assertThat(element.source().orElseThrow().unit()).isEqualTo(clerk.unit().id());
        return clerk;
    }

    @Test
    void 全是别的表已要的不准发() {
        Element taken = element();
        forms.issued(clerk, forms.words(List.of(office), taken));
        Request request = requests.submit(begun(taken).id(), clerk);
        assertThat(request.status()).isEqualTo(RequestStatus.REFUSED);
        assertThat(requests.drop(request.id(), clerk).status()).isEqualTo(RequestStatus.DROPPED);
    }

    @Test
    void 过闸以后别的表先要走了_不能下发() {
        Element both = element();
        Request first = requests.submit(begun(both, element()).id(), clerk);
        assertThat(first.status()).isEqualTo(RequestStatus.ADMITTED);
        forms.issued(some.person(Role.DEPARTMENT), forms.words(Frequency.MONTHLY, List.of(office), both));
        assertThat(requests.issue(first.id(), clerk).of("issue"))
                .singleElement()
                .asString()
                .contains("重新过闸");
        Request again =
                requests.submit(requests.withdraw(first.id(), "撤回", clerk).id(), clerk);
        assertThat(again.ruled().getFirst().way()).isEqualTo(Way.OMIT);
    }

    @Test
    void 撤回改了再过闸_两次提交只裁定一次() {
        Request request = begun(element());
        requests.submit(request.id(), clerk);
        requests.submit(request.id(), clerk);
        assertThat(gate.rulings(request.demandId())).hasSize(1);
        assertThat(requests.withdraw(request.id(), "撤回", clerk).status()).isEqualTo(RequestStatus.DRAFTING);
    }

    @Test
    void 一数一源_第二个来源不收() {
        Element element = element();
        FieldErrors errors = catalogue.name(
                element, String.valueOf(some.unit(Unit.Kind.DEPARTMENT).id()), "", clerk);
        assertThat(errors.of("source")).singleElement().asString().contains("一数一源");
        assertThat(catalogue
                        .find(element.id())
                        .orElseThrow()
                        .source()
                        .orElseThrow()
                        .unit())
                .isEqualTo(element.source().orElseThrow().unit());
        String name = element.words().name();
        for (String apart : new String[] {"on", null}) {
            assertThat(catalogue
                            .add(
                                    named("ZZ-" + element.id(), " " + name.charAt(0) + " " + name.substring(1), apart),
                                    clerk)
                            .of("name"))
                    .as("换个写法再登记一遍")
                    .isNotEmpty();
        }
    }

    @Test
    void 名称很像的要说明不是同一个() {
        String name = element().words().name() + "本年累计新增个人住房贷款发放";
        assertThat(catalogue.add(named("YA-1", name + "笔数", null), clerk).isEmpty())
                .isTrue();
        assertThat(catalogue.add(named("YA-2", name + "金额", null), clerk).of("name"))
                .singleElement()
                .asString()
                .contains("不是同一个数");
        assertThat(catalogue.add(named("YA-2", name + "金额", "on"), clerk).isEmpty())
                .isTrue();
    }

    private ElementInput named(String code, String name, @Nullable String apart) {
        String source = String.valueOf(clerk.unit().id());
        return new ElementInput(code, name, "口径", "INTEGER", "", "", "", "", null, source, "", apart);
    }

    @Test
    void 来源单位以外的不能导入_一行不对都不收() {
        Element element = element();
        String today = forms.today().toString();
        String good = office.name() + " 8";
        assertThat(catalogue
                        .take(element, good, today, some.person(Role.DEPARTMENT))
                        .of("lines"))
                .isNotEmpty();
        assertThat(catalogue.take(element, good + "\n没有的管理部 9", today, clerk).of("lines"))
                .hasSize(1);
        assertThat(catalogue.take(element, office.name() + " -1", today, clerk).of("lines"))
                .hasSize(1);
        assertThat(catalogue.take(element, good + "\n" + good, today, clerk).of("lines"))
                .hasSize(1);
        assertThat(catalogue
                        .take(element, good, forms.today().plusDays(1).toString(), clerk)
                        .of("asOf"))
                .isNotEmpty();
        assertThat(catalogue.held(element, office)).isEmpty();
        assertThat(catalogue.take(element, good, today, clerk).isEmpty()).isTrue();
        assertThat(catalogue.held(element, office)).hasValueSatisfying(held -> {
            assertThat(held.value()).isEqualTo("8");
            assertThat(held.asOf()).isEqualTo(forms.today());
            assertThat(held.source()).isEqualTo(clerk.unit().name());
        });
    }

    @Test
    void 一数一源_一个系统取数项只能是一个数据元的来源() {
        assertThat(catalogue.add(system("系统账号数甲"), clerk).isEmpty()).isTrue();
        assertThat(catalogue.add(system("登录人数乙"), clerk).of("system"))
                .singleElement()
                .asString()
                .contains("一数一源", "系统账号数甲");
    }

    private ElementInput system(String name) {
        return new ElementInput(
                "S-" + name.codePointAt(name.length() - 1),
                name,
                "测试口径",
                "INTEGER",
                "个",
                "",
                "",
                "",
                null,
                String.valueOf(clerk.unit().id()),
                "people.accounts",
                null);
    }

    @Test
    void 系统自己有的数说清来源和时间() {
        assertThat(catalogue.systems())
                .filteredOn(system -> List.of("people.accounts", "gate.demands").contains(system.code()))
                .hasSize(2)
                .allSatisfy(system -> assertThat(system.of(office)).hasValueSatisfying(held -> {
                    assertThat(held.value()).matches("\\d+");
                    assertThat(held.source()).isEqualTo(system.system());
                    assertThat(held.asOf()).isEqualTo(forms.today());
                }));
    }

    @Test
    void 两张在办的表并成一张_过闸要重来() {
        Element shared = element();
        Request one = requests.submit(begun(shared).id(), clerk);
        Request two =
                requests.begin(forms.words(List.of(office), shared, element()), some.person(Role.DEPARTMENT), null);
        List<Undertaking> underway = undertakings.underway();
        Undertaking first = of(one, underway);
        Undertaking second = of(two, underway);
        undertakings.absorb(one.id(), second, clerk);
        undertakings.giveWay(two.id(), first, clerk);
        Request now = requests.find(one.id(), clerk).orElseThrow();
        assertThat(now.status()).isEqualTo(RequestStatus.DRAFTING);
        assertThat(now.words().lines()).hasSize(2);
        assertThat(requests.absorbed(now)).containsExactly(two.words().title());
        assertThat(gate.pass(requests.demand(now))).isEmpty();
        Request gone = requests.find(two.id(), some.person(Role.OFFICE)).orElseThrow();
        assertThat(gone.status()).isEqualTo(RequestStatus.YIELDED);
        assertThat(gone.into()).contains(one.words().title());
        assertThat(undertakings.underway()).noneMatch(other -> other.id().equals(two.demandId()));
        assertThatThrownBy(() -> undertakings.absorb(two.id(), first, clerk)).isInstanceOf(IllegalStateException.class);
    }

    private static Undertaking of(Request request, List<Undertaking> underway) {
        return underway.stream()
                .filter(one -> one.id().equals(request.demandId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void 在办的另一张表要一样的数_提示合并() {
        Element shared = element();
        requests.begin(forms.words(List.of(office), shared, element()), some.person(Role.DEPARTMENT), null);
        assertThat(requests.check(begun(shared)).findings())
                .filteredOn(judged -> judged.rule().equals("内容相近的合并办理"))
                .allMatch(judged -> judged.finding().reason().isPresent());
    }
}
