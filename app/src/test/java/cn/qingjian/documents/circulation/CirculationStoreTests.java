package cn.qingjian.documents.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.store.CirculationStore;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class CirculationStoreTests {
    private static final Instant EIGHT = Instant.parse("2026-11-23T00:00:00Z");
    private static final String TELLS = "一、测试业务在网上开办。";

    @Autowired
    private CirculationStore store;

    @Autowired
    private Circulation circulation;

    @Autowired
    private IssuedDocument issued;

    @Autowired
    private BurdenLedger ledger;

    @Autowired
    private SomePeople people;

    @Autowired
    private Clock clock;

    private Unit county = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account reader = new Account(0, "", "", county, "", Set.of());

    @BeforeEach
    void someone() {
        county = people.unit(Unit.Kind.COUNTY_OFFICE);
        reader = people.person(county, Role.GRASSROOTS);
    }

    @Test
    void 只计页面看得见的时间_不超过钟上走过的() {
        KeptRuling ruling = issued.to(county, TELLS);
        store.open(ruling.id(), reader, EIGHT);
        store.spend(ruling.id(), reader.id(), 40, EIGHT.plusSeconds(60));
        store.spend(ruling.id(), reader.id(), 40, EIGHT.plusSeconds(90));
        store.spend(ruling.id(), reader.id(), 40, EIGHT.plusSeconds(80));
        assertThat(own(ruling).seconds()).as("40 + 30，往回走的钟不计").isEqualTo(70);
    }

    @Test
    void 阅毕以后再打开不再计() {
        KeptRuling ruling = issued.to(county, TELLS);
        store.open(ruling.id(), reader, EIGHT);
        store.spend(ruling.id(), reader.id(), 40, EIGHT.plusSeconds(60));
        store.finish(ruling.id(), reader.id(), EIGHT.plusSeconds(60));
        store.open(ruling.id(), reader, EIGHT.plusSeconds(600));
        store.spend(ruling.id(), reader.id(), 300, EIGHT.plusSeconds(900));
        assertThat(own(ruling)).isEqualTo(new Progress(county.id(), county.name(), 1, 40, Optional.empty()));
    }

    @Test
    void 只要阅知的_阅毕就记入台账_从今天要做的里去掉() {
        KeptRuling ruling = issued.to(county, TELLS);
        assertThat(open(ruling)).isTrue();
        circulation.opened(ruling, reader);
        assertThat(circulation.read(ruling, reader, Optional.of(0L)).isEmpty()).isTrue();
        assertThat(open(ruling)).isFalse();
        assertThat(entry(ruling).measured()).hasValue(0);
    }

    @Test
    void 有事要办的_办结才算完_以后阅毕的也加进去() {
        KeptRuling ruling = asking();
        assertThat(ruling.until()).contains(LocalDate.now(clock).plusDays(20));
        circulation.read(ruling, reader, Optional.of(0L));
        assertThat(open(ruling)).isTrue();
        assertThat(circulation.handled(ruling, half(2), reader).isEmpty()).isTrue();
        assertThat(open(ruling)).isFalse();
        assertThat(entry(ruling).measured()).hasValue(60);
        Account colleague = people.person(county, Role.GRASSROOTS);
        store.open(ruling.id(), colleague, clock.instant().minusSeconds(600));
        circulation.read(ruling, colleague, Optional.of(120L));
        assertThat(entry(ruling).measured()).hasValue(62);
    }

    @Test
    void 办结只报一次() {
        KeptRuling ruling = asking();
        circulation.handled(ruling, half(2), reader);
        assertThat(circulation.handled(ruling, half(9), reader).of("handled")).containsExactly("本单位已经报过办结，不用再报。");
        assertThat(entry(ruling).measured()).hasValue(60);
    }

    @Test
    void 只要阅知的不用办结_不是发给本单位的不用阅办() {
        KeptRuling ruling = issued.to(county, TELLS);
        assertThat(circulation.handled(ruling, half(1), reader).of("handled")).isNotEmpty();
        Account stranger = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        assertThat(circulation.read(ruling, stranger, Optional.of(9L)).of("read"))
                .isNotEmpty();
        assertThat(circulation.progress(ruling)).extracting(Progress::unit).containsExactly(county.id());
    }

    private KeptRuling asking() {
        LocalDate day = LocalDate.now(clock).plusDays(20);
        return issued.to(
                county, "一、请于%d年%d月%d日前报送开办情况报告。".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }

    private static Progress.Handling half(int people) {
        return new Progress.Handling(people, new BigDecimal("0.5"));
    }

    private Progress own(KeptRuling ruling) {
        return store.progress(ruling.id(), List.of(county.id())).getFirst();
    }

    private boolean open(KeptRuling ruling) {
        return ledger.open(county.id()).stream().anyMatch(one -> one.ruling() == ruling.id());
    }

    private BurdenLedger.Entry entry(KeptRuling ruling) {
        return ledger.demandedOf(county.id(), LocalDate.now(clock).getYear()).stream()
                .filter(one -> one.ruling() == ruling.id())
                .findFirst()
                .orElseThrow();
    }
}
