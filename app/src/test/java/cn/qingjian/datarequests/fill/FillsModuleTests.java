package cn.qingjian.datarequests.fill;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.audit.Audit;
import cn.qingjian.datarequests.DataRequestKind;
import cn.qingjian.datarequests.Frequency;
import cn.qingjian.datarequests.SomeForms;
import cn.qingjian.datarequests.catalogue.Catalogue;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.datarequests.request.FormBook;
import cn.qingjian.datarequests.request.Request;
import cn.qingjian.datarequests.store.FillStore;
import cn.qingjian.datarequests.store.RequestStore;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class FillsModuleTests {
    @Autowired
    SomePeople some;

    @Autowired
    SomeForms forms;

    @Autowired
    Fills fills;

    @Autowired
    FillStore fillStore;

    @Autowired
    RequestStore requestStore;

    @Autowired
    FormBook formBook;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ParameterBook parameters;

    @Autowired
    BurdenLedger ledger;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    @Autowired
    Clock clock;

    private Unit office = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account clerk = new Account(0, "", "", office, "", Set.of());
    private Account filler = clerk;

    @BeforeEach
    void agency() {
        office = some.unit(Unit.Kind.COUNTY_OFFICE);
        clerk = some.person(Role.DEPARTMENT);
        filler = some.person(office, Role.GRASSROOTS);
    }

    private Element element() {
        return forms.number(clerk.unit());
    }

    private Fill filling(Element... elements) {
        return forms.fill(forms.issued(clerk, forms.words(List.of(office), elements)), office);
    }

    /** The same service by a clock that is ahead. */
    private Fills later(Duration ahead) {
        return new Fills(
                fillStore,
                requestStore,
                formBook,
                catalogue,
                parameters,
                ledger,
                people,
                audit,
                Clock.offset(clock, ahead));
    }

    private Fill now(Fill fill) {
        return fillStore.find(fill.id()).orElseThrow();
    }

    private Sending send(Fill fill, Map<Long, String> values, UUID token) {
        return fills.send(fill.id(), now(fill).version(), values, clock.instant(), token, filler);
    }

    @Test
    void 今天要我做的按这一期的截止日排_报了就拿掉_下一期到了再来_过期的不再来() {
        Element one = element();
        Request request = forms.issued(clerk, forms.words(Frequency.MONTHLY, List.of(office), one));
        List<Fill> periods = fills.ofForm(request.form().orElseThrow());
        Fill first = periods.getFirst();
        assertThat(ledger.open(office.id()))
                .filteredOn(entry -> entry.demand().equals(request.demandId()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.until()).contains(first.due()));
        send(first, Map.of(one.id(), "8"), UUID.randomUUID());
        assertThat(ledger.open(office.id())).noneMatch(entry -> entry.demand().equals(request.demandId()));
        fills.giveBack(first.id(), Map.of(), "请核对", clerk);
        assertThat(ledger.open(office.id())).anyMatch(entry -> entry.demand().equals(request.demandId()));
        send(first, Map.of(one.id(), "9"), UUID.randomUUID());
        assertThat(fillStore.owed(office.id(), first.due())).doesNotContainKey(request.id());
        assertThat(fillStore.owed(office.id(), first.due().plusDays(1)))
                .containsEntry(request.id(), periods.get(1).due());
        LocalDate expires = first.form().expires();
        assertThat(fillStore.owed(office.id(), expires)).containsKey(request.id());
        assertThat(fillStore.owed(office.id(), expires.plusDays(1))).doesNotContainKey(request.id());
    }

    @Test
    void 边填边存_错的也存也说明() {
        Element one = element();
        Fill fill = filling(one, element());
        Sending wrong = fills.type(fill, Map.of(one.id(), "一千"), clock.instant(), filler);
        assertThat(wrong)
                .isInstanceOfSatisfying(
                        Sending.Wrong.class,
                        sent -> assertThat(sent.errors().of("v" + one.id())).isNotEmpty());
        assertThat(now(fill).entries()).containsEntry(one.id(), "一千");
        assertThat(fills.type(now(fill), Map.of(one.id(), "8", 999_999L, "别的表的"), clock.instant(), filler))
                .isInstanceOf(Sending.Done.class);
        assertThat(now(fill).entries()).as("不是这张表的不收").isEqualTo(Map.of(one.id(), "8"));
    }

    @Test
    void 同一次报送送两遍_只报一次() {
        Element one = element();
        Fill fill = filling(one);
        UUID token = UUID.randomUUID();
        assertThat(send(fill, Map.of(one.id(), "8"), token)).isInstanceOf(Sending.Done.class);
        assertThat(send(fill, Map.of(one.id(), "8"), token)).isInstanceOf(Sending.Done.class);
        assertThat(fills.sent(fill)).hasSize(1);
        assertThat(send(fill, Map.of(one.id(), "9"), UUID.randomUUID()))
                .as("报了以后不能再改")
                .isInstanceOf(Sending.Closed.class);
        assertThat(fills.sent(fill).getFirst().entries()).containsEntry(one.id(), "8");
    }

    @Test
    void 必填的没填报不了_填了的都存着() {
        Element one = element();
        Element two = element();
        Fill fill = filling(one, two);
        assertThat(send(fill, Map.of(one.id(), "8"), UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Sending.Wrong.class,
                        wrong -> assertThat(wrong.errors().all()).containsOnlyKeys("v" + two.id()));
        assertThat(now(fill).status()).isEqualTo(FillStatus.OPEN);
        assertThat(now(fill).entries()).containsEntry(one.id(), "8");
    }

    @Test
    void 退回写明意见_再报不用重填_收下后记入台账() {
        Element one = element();
        Element two = element();
        Fill fill = filling(one, two);
        send(fill, Map.of(one.id(), "8", two.id(), "9"), UUID.randomUUID());
        assertThat(fills.giveBack(fill.id(), Map.of(one.id(), " "), "", clerk).of("whole"))
                .as("不写意见退不了")
                .isNotEmpty();
        assertThat(fills.giveBack(fill.id(), Map.of(one.id(), "和上月差太多，请核对"), "", clerk)
                        .isEmpty())
                .isTrue();
        assertThat(now(fill).status()).isEqualTo(FillStatus.RETURNED);
        assertThat(now(fill).entries()).as("填过的都在").isEqualTo(Map.of(one.id(), "8", two.id(), "9"));
        assertThat(fills.remarks(fill))
                .singleElement()
                .satisfies(remark -> assertThat(remark.element()).contains(one.id()));
        assertThat(send(fill, Map.of(one.id(), "10"), UUID.randomUUID())).isInstanceOf(Sending.Done.class);
        assertThat(fills.sent(fill)).hasSize(2);
        assertThat(fills.sent(fill).getFirst().entries()).isEqualTo(Map.of(one.id(), "10", two.id(), "9"));
        assertThat(fills.accept(fill.id(), clerk).isEmpty()).isTrue();
        assertThat(fills.accept(fill.id(), clerk).of("decision")).as("收第二次").isNotEmpty();
        assertThat(measured(fill)).isEqualTo(1);
    }

    private int measured(Fill fill) {
        return entry(fill).turns().done();
    }

    /** The form as the burden ledger shows it for the office. */
    private BurdenLedger.Entry entry(Fill fill) {
        return ledger.demandedOf(fill.unit(), forms.today().getYear()).stream()
                .filter(entry -> entry.demand().equals(new DemandId(DataRequestKind.CODE, fill.request())))
                .findFirst()
                .orElseThrow();
    }

    /** Types into a period for as long as given, sends it and has it accepted. */
    private void done(Fill fill, Element element, int minutes) {
        Instant opened = clock.instant();
        later(Duration.ofMinutes(minutes)).type(fill, Map.of(element.id(), "8"), opened, filler);
        later(Duration.ofMinutes(minutes))
                .send(
                        fill.id(),
                        now(fill).version(),
                        Map.of(),
                        clock.instant().plus(Duration.ofMinutes(minutes)),
                        UUID.randomUUID(),
                        filler);
        assertThat(fills.accept(fill.id(), clerk).isEmpty()).isTrue();
    }

    @Test
    void 实际填报时间按两次保存之间计_停顿有上限() {
        Element one = element();
        Fill fill = filling(one);
        Instant opened = clock.instant();
        later(Duration.ofMinutes(2)).type(fill, Map.of(one.id(), "1"), opened, filler);
        later(Duration.ofMinutes(90)).type(now(fill), Map.of(one.id(), "2"), opened, filler);
        assertThat(fills.minutes(fill)).as("2分钟，加上按5分钟计的一次停顿").isBetween(7L, 8L);
    }

    @Test
    void 过期的表填了不收_填的都在_没有编号或者过期的表可以不填() {
        Element one = element();
        Fill fill = filling(one);
        assertThat(fills.decline(fill.id(), "觉得没用", filler).of("decline"))
                .as("在有效期内不能拒填")
                .singleElement()
                .asString()
                .contains("表号", "准入号");
        Fills after = later(Duration.ofDays(120));
        Sending late = after.send(
                fill.id(), now(fill).version(), Map.of(one.id(), "8"), clock.instant(), UUID.randomUUID(), filler);
        assertThat(late)
                .isInstanceOfSatisfying(
                        Sending.Wrong.class,
                        wrong -> assertThat(wrong.errors().of("fill"))
                                .singleElement()
                                .asString()
                                .contains("已经停用", "都保存着"));
        assertThat(now(fill).entries()).containsEntry(one.id(), "8");
        assertThat(fills.sent(fill)).isEmpty();
        assertThat(after.decline(fill.id(), " ", filler).of("decline"))
                .as("要写一句为什么")
                .isNotEmpty();
        assertThat(after.decline(fill.id(), "表已过期", filler).isEmpty()).isTrue();
        assertThat(now(fill).status()).isEqualTo(FillStatus.DECLINED);
        assertThat(now(fill).words()).isEqualTo("表已过期");
    }

    /** 统计法实施条例第十七条. */
    @Test
    void 统计调查表由填报人和单位负责人签字_别的表不用() {
        Element one = element();
        Request.Words words = forms.words(List.of(office), one);
        Fill survey = forms.fill(
                forms.issued(
                        clerk,
                        new Request.Words(
                                words.title(),
                                words.purpose(),
                                true,
                                "青统备〔2026〕8号",
                                words.frequency(),
                                words.firstDue(),
                                words.expires(),
                                words.units(),
                                words.lines(),
                                words.sums())),
                office);
        assertThat(send(survey, Map.of(one.id(), "8"), UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Sending.Wrong.class,
                        wrong -> assertThat(wrong.errors().all()).containsOnlyKeys("head"));
        assertThat(now(survey).entries()).as("填的还在").containsEntry(one.id(), "8");
        assertThat(signed(survey, "李".repeat(31))).isInstanceOf(Sending.Wrong.class);
        assertThat(signed(survey, "李".repeat(30))).isInstanceOf(Sending.Done.class);
        assertThat(fills.sent(survey).getFirst().head()).isEqualTo("李".repeat(30));
        assertThat(fills.sent(survey).getFirst().by()).isEqualTo(filler.name());
        Element two = element();
        Fill common = filling(two);
        assertThat(fills.signed(common)).isFalse();
        assertThat(send(common, Map.of(two.id(), "8"), UUID.randomUUID())).isInstanceOf(Sending.Done.class);
    }

    private Sending signed(Fill fill, String head) {
        return fills.send(fill.id(), now(fill).version(), Map.of(), clock.instant(), UUID.randomUUID(), head, filler);
    }

    @Test
    void 有效期的最后一天还收() {
        Element one = element();
        Fill fill = filling(one);
        long days = forms.today().until(fill.form().expires(), java.time.temporal.ChronoUnit.DAYS);
        assertThat(later(Duration.ofDays(days))
                        .send(
                                fill.id(),
                                fill.version(),
                                Map.of(one.id(), "8"),
                                clock.instant(),
                                UUID.randomUUID(),
                                filler))
                .isInstanceOf(Sending.Done.class);
    }

    @Test
    void 每期收下就计一次实际时间_没到的期仍按测算_都收下才算办完() {
        Element one = element();
        Request request = forms.issued(clerk, forms.words(Frequency.MONTHLY, List.of(office), one));
        List<Fill> periods = fills.ofForm(request.form().orElseThrow());
        long reckoned = entry(periods.getFirst()).minutes();
        int of = periods.size();
        assertThat(of).isEqualTo(3);
        done(periods.getFirst(), one, 3);
        assertThat(entry(periods.getFirst()).turns()).isEqualTo(new BurdenLedger.Measured(1, of, 4));
        assertThat(entry(periods.getFirst()).counted()).isEqualTo(4 + reckoned * 2 / of);
        assertThat(entry(periods.getFirst()).measured()).as("还有两期要办").isEmpty();
        done(periods.get(1), one, 2);
        done(periods.get(2), one, 4);
        assertThat(entry(periods.getFirst()).counted()).isEqualTo(4 + 3 + 5);
        assertThat(ledger.open(office.id())).isEmpty();
    }

    @Test
    void 一期重复计时只算最后一次() {
        Element one = element();
        Request request = forms.issued(clerk, forms.words(Frequency.MONTHLY, List.of(office), one));
        Fill first = forms.fill(request, office);
        done(first, one, 3);
        DemandId demand = new DemandId(DataRequestKind.CODE, first.request());
        ledger.measured(demand, office.id(), new BurdenLedger.Turn(1, 3), 4, "再计一遍");
        ledger.measured(demand, office.id(), new BurdenLedger.Turn(1, 3), 4, "又计一遍");
        assertThat(entry(first).turns()).isEqualTo(new BurdenLedger.Measured(1, 3, 4));
    }

    @Test
    void 到期自动停用_每期算一次实际时间_没动过的期算零_不重复() {
        Element one = element();
        Request request = forms.issued(clerk, forms.words(Frequency.MONTHLY, List.of(office), one));
        Fill fill = forms.fill(request, office);
        done(fill, one, 3);
        Fills after = later(Duration.ofDays(120));
        assertThat(after.expire()).isPositive();
        assertThat(entry(fill).turns()).isEqualTo(new BurdenLedger.Measured(3, 3, 4));
        assertThat(ledger.open(office.id())).as("停用的表不再要办").isEmpty();
        assertThat(after.expire()).isZero();
        assertThat(fills.inForce(fill.form())).isTrue();
        assertThat(after.inForce(fill.form())).isFalse();
    }

    @Test
    void 没有动过的期不教坏填报系数() {
        Element one = element();
        Request request = forms.issued(clerk, forms.words(Frequency.MONTHLY, List.of(office), one));
        Fill fill = forms.fill(request, office);
        done(fill, one, 3);
        later(Duration.ofDays(120)).expire();
        assertThat(ledger.observations(forms.today().getYear()))
                .filteredOn(seen -> seen.minutes() == 4
                        && seen.quantities().getOrDefault("burden.datarequests.newElement", 0.0) == 1.0)
                .as("三期里填了一期：一个数据元，四分钟")
                .isNotEmpty();
    }

    @Test
    void 过期后拒填的按已经花的时间计() {
        Fill fill = filling(element());
        later(Duration.ofDays(120)).decline(fill.id(), "表已过期", filler);
        assertThat(entry(fill).counted()).isZero();
        assertThat(ledger.open(office.id())).isEmpty();
    }

    @Test
    void 两处同时填_后存的看到两份_什么都没丢() {
        Element one = element();
        Element two = element();
        Fill fill = filling(one, two);
        fills.type(fill, Map.of(one.id(), "1"), clock.instant(), some.person(office, Role.GRASSROOTS));
        Sending second =
                fills.save(fill.id(), fill.version(), Map.of(one.id(), "2", two.id(), "3"), clock.instant(), filler);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Sending.Overtaken.class,
                        overtaken -> assertThat(overtaken.differing()).containsEntry(one.id(), "1"));
        assertThat(now(fill).entries()).isEqualTo(Map.of(one.id(), "1"));
        assertThat(fills.save(fill.id(), now(fill).version(), Map.of(one.id(), "2"), clock.instant(), filler))
                .isInstanceOf(Sending.Done.class);
    }

    @Test
    void 别的管理部看不到_制表科室看得到() {
        Fill fill = filling(element());
        assertThat(fills.find(fill.id(), some.person(some.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS)))
                .isEmpty();
        assertThat(fills.find(fill.id(), some.person(Role.DEPARTMENT))).isEmpty();
        assertThat(fills.find(fill.id(), clerk)).isPresent();
        assertThat(fills.find(fill.id(), filler)).isPresent();
        assertThat(fills.find(fill.id(), some.person(Role.INSPECTOR))).isPresent();
    }
}
