package cn.qingjian.datarequests.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.datarequests.SomeForms;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.datarequests.fill.Fill;
import cn.qingjian.datarequests.fill.FillStatus;
import cn.qingjian.datarequests.fill.Fills;
import cn.qingjian.datarequests.fill.Sending;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.AtOnce;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Fillings of which each act is committed: what holds must hold whoever writes at the same time, and whatever breaks off. */
@StoreTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FillStoreTests {
    private static final int FIELDS = 12;

    @Autowired
    Fills fills;

    @Autowired
    FillStore store;

    @Autowired
    SomeForms forms;

    @Autowired
    SomePeople some;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

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

    private Fill filling(Element... elements) {
        return forms.fill(forms.issued(clerk, forms.words(List.of(office), elements)), office);
    }

    private Fill now(Fill fill) {
        return store.find(fill.id()).orElseThrow();
    }

    private Sending save(Fill fill, int seen, Element element, String value) {
        return fills.save(fill.id(), seen, Map.of(element.id(), value), clock.instant(), filler);
    }

    @Test
    void 十二人同时存不同的格_一格不丢_版本一次加一() throws Exception {
        Element[] elements = IntStream.range(0, FIELDS)
                .mapToObj(number -> forms.number(clerk.unit()))
                .toArray(Element[]::new);
        Fill fill = filling(elements);
        List<Callable<Sending>> jobs = new ArrayList<>();
        Map<Long, String> expected = new HashMap<>();
        for (int number = 0; number < FIELDS; number++) {
            Map<Long, String> value = Map.of(elements[number].id(), String.valueOf(number));
            expected.putAll(value);
            jobs.add(() -> fills.type(fill, value, clock.instant(), filler));
        }
        assertThat(AtOnce.all(jobs)).allMatch(Sending.Done.class::isInstance);
        assertThat(now(fill).entries()).isEqualTo(expected);
        assertThat(now(fill).version()).isEqualTo(fill.version() + FIELDS);
        assertThat(store.spans(fill.id())).as("每存一次记一次时间").hasSize(FIELDS);
    }

    @Test
    void 两人同时存整页_先到的存上_后到的看到两份() throws Exception {
        Element one = forms.number(clerk.unit());
        Fill fill = filling(one);
        List<Sending> both = AtOnce.all(
                List.of(() -> save(fill, fill.version(), one, "1"), () -> save(fill, fill.version(), one, "2")));
        assertThat(both).filteredOn(Sending.Done.class::isInstance).hasSize(1);
        String kept = now(fill).entries().getOrDefault(one.id(), "");
        assertThat(both)
                .filteredOn(Sending.Overtaken.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Sending.Overtaken.class,
                        overtaken -> assertThat(overtaken.differing()).isEqualTo(Map.of(one.id(), kept)));
        assertThat(save(fill, now(fill).version(), one, "3")).as("看过再存，以后存的为准").isInstanceOf(Sending.Done.class);
        assertThat(now(fill).entries()).isEqualTo(Map.of(one.id(), "3"));
    }

    @Test
    void 同时报送两遍_不管是不是同一次_只报一份() throws Exception {
        for (boolean same : List.of(true, false)) {
            Element one = forms.number(clerk.unit());
            Fill fill = filling(one);
            UUID token = UUID.randomUUID();
            List<Sending> both = AtOnce.all(List.of(
                    () -> fills.send(fill.id(), fill.version(), Map.of(one.id(), "8"), clock.instant(), token, filler),
                    () -> fills.send(
                            fill.id(),
                            fill.version(),
                            Map.of(one.id(), "8"),
                            clock.instant(),
                            same ? token : UUID.randomUUID(),
                            filler)));
            assertThat(both).anyMatch(Sending.Done.class::isInstance);
            assertThat(store.sent(fill.id())).hasSize(1);
            assertThat(store.steps(fill.id())).extracting(Fill.Past::to).containsExactly(FillStatus.SENT);
        }
    }

    @Test
    void 收下和退回同时按_只有一个算数() throws Exception {
        Element one = forms.number(clerk.unit());
        Fill fill = filling(one);
        fills.send(fill.id(), fill.version(), Map.of(one.id(), "8"), clock.instant(), UUID.randomUUID(), filler);
        List<Boolean> both = AtOnce.all(List.of(
                () -> fills.accept(fill.id(), clerk).isEmpty(),
                () -> fills.giveBack(fill.id(), Map.of(one.id(), "请核对"), "", clerk)
                        .isEmpty()));
        assertThat(both).containsExactlyInAnyOrder(true, false);
        assertThat(now(fill).status()).isIn(FillStatus.ACCEPTED, FillStatus.RETURNED);
        assertThat(store.steps(fill.id())).hasSize(2);
        assertThat(store.remarks(fill.id())).hasSize(now(fill).status() == FillStatus.RETURNED ? 1 : 0);
    }

    @Test
    void 存到一半退回的什么都不留下_也不计时() {
        Element one = forms.number(clerk.unit());
        Fill fill = filling(one);
        save(fill, fill.version(), one, "1");
        transaction.executeWithoutResult(status -> {
            save(fill, now(fill).version(), one, "2");
            status.setRollbackOnly();
        });
        assertThat(now(fill).entries()).isEqualTo(Map.of(one.id(), "1"));
        assertThat(store.spans(fill.id())).hasSize(1);
    }

    @Test
    void 报送到一半连接被杀_没有报_填的还在_再报就行() {
        Element one = forms.number(clerk.unit());
        Fill fill = filling(one);
        save(fill, fill.version(), one, "8");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    fills.send(fill.id(), now(fill).version(), Map.of(), clock.instant(), UUID.randomUUID(), filler);
                    db.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single();
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(now(fill).status()).isEqualTo(FillStatus.OPEN);
        assertThat(now(fill).entries()).isEqualTo(Map.of(one.id(), "8"));
        assertThat(store.sent(fill.id())).isEmpty();
        assertThat(fills.send(fill.id(), now(fill).version(), Map.of(), clock.instant(), UUID.randomUUID(), filler))
                .isInstanceOf(Sending.Done.class);
    }

    /** ST-03: 负责人不得自行修改统计资料. */
    @Test
    void 报上来的数谁也改不动() {
        Element one = forms.number(clerk.unit());
        Fill fill = filling(one);
        fills.send(fill.id(), fill.version(), Map.of(one.id(), "8"), clock.instant(), UUID.randomUUID(), filler);
        for (String change : List.of(
                "update datarequests.sent set entries = '{}' where fill_id = " + fill.id(),
                "delete from datarequests.sent where fill_id = " + fill.id(),
                "update datarequests.saving set since = at where fill_id = " + fill.id(),
                "delete from datarequests.fill where id = " + fill.id())) {
            assertThatThrownBy(() -> db.sql(change).update())
                    .hasRootCauseMessage("ERROR: permission denied for table "
                            + change.replaceAll(".*datarequests\\.(\\w+).*", "$1"));
        }
        assertThat(fills.type(now(fill), Map.of(one.id(), "9"), clock.instant(), filler))
                .isInstanceOf(Sending.Closed.class);
        assertThat(store.sent(fill.id()).getFirst().entries()).isEqualTo(Map.of(one.id(), "8"));
    }
}
