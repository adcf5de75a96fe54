package cn.qingjian.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.documents.circulation.IssuedDocument;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Thing.Fate;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class FactsStoreTests {
    @Autowired
    Facts facts;

    @Autowired
    IssuedDocument documents;

    @Autowired
    Gate gate;

    @Autowired
    BurdenLedger ledger;

    @Autowired
    SomePeople people;

    @Autowired
    SomeYears years;

    @Autowired
    JdbcClient db;

    private Unit office = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account clerk = new Account(0, "", "", office, "", Set.of());

    @BeforeEach
    void agency() {
        office = people.unit(Unit.Kind.COUNTY_OFFICE);
        clerk = people.person(Role.OFFICE);
    }

    /** All facts as they are, but for their keys. */
    private List<Map<String, @Nullable Object>> all() {
        return db.sql("""
                        select f.source, f.key, f.kind, f.number, f.day, f.whole_year, f.unit_id, f.title, f.path, f.amount, f.minutes,
                               f.attributes::text, b.unit_id as bearer, b.minutes as borne, b.measured, b.day as borne_day
                        from reporting.fact f left join reporting.borne b on b.fact_id = f.id
                        order by f.source, f.key, b.unit_id
                        """).query().listOfRows();
    }

    private List<Map<String, @Nullable Object>> of(KeptRuling ruling) {
        return all().stream()
                .filter(row -> Long.valueOf(ruling.demand().number()).equals(row.get("number"))
                        && ruling.demand().kind().equals(row.get("kind")))
                .toList();
    }

    @Test
    void 事情发生以后随时更新的_和全部重建的一样() {
        facts.rebuild();
        KeptRuling one = documents.to(office, "一、请核对结账口径。");
        KeptRuling other = documents.to(office, "一、请核对缴存基数。");
        facts.refresh(one.demand());
        facts.refresh(other.demand());
        ledger.measured(one.demand(), office.id(), 25, "读了25分钟");
        facts.refresh(one.demand());
        gate.withdraw(other.demand(), "发错了", clerk);
        facts.refresh(other.demand());
        years.keep(
                new Thing(
                        "meetings",
                        7_000_001,
                        Fate.REFUSED,
                        LocalDate.of(2026, 3, 4),
                        false,
                        clerk.unit().id(),
                        1,
                        Map.of("level", "down", "sort", "topic"),
                        List.of()),
                clerk.id());
        facts.refresh(new DemandId("meetings", 7_000_001));
        years.keep(
                new Thing(
                        "documents",
                        0,
                        Fate.ENTERED,
                        LocalDate.of(2024, 3, 1),
                        false,
                        clerk.unit().id(),
                        12,
                        Map.of("class", "general"),
                        List.of()),
                clerk.id());
        facts.refreshPast();
        List<Map<String, @Nullable Object>> kept = all();
        assertThat(kept).isNotEmpty();
        facts.rebuild();
        assertThat(all()).isEqualTo(kept);
    }

    @Test
    void 同一件再更新几次也只有一条() {
        KeptRuling one = documents.to(office, "一、请核对结账口径。");
        facts.refresh(one.demand());
        List<Map<String, @Nullable Object>> once = of(one);
        assertThat(once).hasSize(1);
        facts.refresh(one.demand());
        assertThat(of(one)).isEqualTo(once);
    }

    @Test
    void 发出的公文计一件_办完以后投入按实测() {
        KeptRuling one = documents.to(office, "一、请核对结账口径。");
        facts.refresh(one.demand());
        assertThat(of(one)).singleElement().satisfies(row -> {
            assertThat(row)
                    .containsEntry("source", "documents")
                    .containsEntry("bearer", office.id())
                    .containsEntry("measured", false);
            assertThat(row.get("path")).isEqualTo("/documents/" + one.demand().number());
        });
        ledger.measured(one.demand(), office.id(), 25, "读了25分钟");
        facts.refresh(one.demand());
        assertThat(of(one))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("minutes", 25L)
                        .containsEntry("borne", 25L)
                        .containsEntry("measured", true));
    }

    @Test
    void 撤回的不再计_作为撤回另计() {
        KeptRuling one = documents.to(office, "一、请核对结账口径。");
        facts.refresh(one.demand());
        gate.withdraw(one.demand(), "发错了", clerk);
        facts.refresh(one.demand());
        assertThat(of(one)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("source", "stopped");
            assertThat(String.valueOf(row.get("attributes"))).contains("WITHDRAWN");
        });
    }

    @Test
    void 更正后重新编号的只计一次() {
        Thing thing = new Thing(
                "documents",
                7_000_002,
                Fate.REISSUED,
                LocalDate.of(2026, 3, 4),
                false,
                clerk.unit().id(),
                1,
                Map.of("class", "general", "form", "OFFICIAL"),
                List.of());
        years.keep(thing, clerk.id());
        facts.rebuild();
        assertThat(all())
                .filteredOn(row -> Long.valueOf(7_000_002).equals(row.get("number")))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("source", "documents").containsEntry("amount", 1));
    }

    @Test
    void 重建不留没有依据的记录() {
        db.sql("""
                        insert into reporting.fact (source, key, kind, number, day, title, path, amount, minutes, attributes)
                        values ('documents', 'nonsense', 'documents', 999999999, '2026-01-01', '无中生有', '', 1, 0, '{}')
                        """).update();
        facts.rebuild();
        assertThat(all()).noneMatch(row -> "nonsense".equals(row.get("key")));
    }
}
