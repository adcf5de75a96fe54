package cn.qingjian.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Thing.Fate;
import cn.qingjian.reporting.store.QuarterReturnStore;
import cn.qingjian.testing.SomePeople;
import cn.qingjian.testing.StoreTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class ReturnsStoreTests {
    private static final LocalDate IN_IT = LocalDate.of(2024, 8, 5);

    @Autowired
    Returns returns;

    @Autowired
    QuarterReturnStore store;

    @Autowired
    Facts facts;

    @Autowired
    SomePeople people;

    @Autowired
    SomeYears years;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Account clerk = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    private long id;

    @BeforeEach
    void aQuarter() {
        clerk = people.person(Role.OFFICE);
        issue(7_100_001);
        issue(7_100_002);
        id = store.draft(2024, 3, 1, "", Optional.empty(), clock.instant()).orElseThrow();
    }

    private void issue(long number) {
        years.keep(
                new Thing(
                        "documents",
                        number,
                        Fate.ISSUED,
                        IN_IT,
                        false,
                        clerk.unit().id(),
                        1,
                        Map.of("class", "general", "form", "OFFICIAL"),
                        List.of()),
                clerk.id());
        facts.rebuild();
    }

    private void withdraw(long number) {
        db.sql("""
                        update gate.admission set state = 'WITHDRAWN', changed_at = now() where ruling_id =
                            (select id from gate.ruling where kind = 'documents' and demand_number = :number)
                        """).param("number", number).update();
        facts.rebuild();
    }

    private QuarterReturn it() {
        return returns.find(id).orElseThrow();
    }

    private void send() {
        assertThat(returns.check(id, "逐件核对过", clerk).all()).isEmpty();
        assertThat(returns.send(id, "某主任", clerk).all()).isEmpty();
    }

    private static String issued(Content content) {
        return content.rows().stream()
                .filter(row -> row.code().equals("doc.issued"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void 草稿随记录变_九章二节的字段都在() {
        int before = Integer.parseInt(issued(returns.content(it())));
        issue(7_100_003);
        assertThat(Integer.parseInt(issued(returns.content(it())))).isEqualTo(before + 1);
        assertThat(returns.content(it()).rows())
                .extracting(Content.Row::group)
                .contains("发文", "会议", "督检考调研", "报表", "借调", "信访", "落实")
                .doesNotContain("负担");
    }

    @Test
    void 没有核对不能报送_没有人签字不能报送() {
        assertThat(returns.send(id, "某主任", clerk).of("head")).containsExactly("请先核对，再报送。");
        assertThat(returns.check(id, "", clerk).of("words"))
                .singleElement()
                .asString()
                .contains("请写一句");
        assertThat(returns.check(id, "逐件核对过", clerk).all()).isEmpty();
        assertThat(returns.send(id, " ", clerk).of("head"))
                .singleElement()
                .asString()
                .contains("单位负责人");
    }

    @Test
    void 核对以后数变了_要重新核对才能报送() {
        returns.check(id, "逐件核对过", clerk);
        issue(7_100_003);
        assertThat(returns.send(id, "某主任", clerk).of("head"))
                .singleElement()
                .asString()
                .contains("请看清变化，重新核对");
        assertThat(it().sent()).isEmpty();
        send();
        assertThat(it().sent()).isPresent();
    }

    @Test
    void 报送以后记录再变_页面和文件都不动_差异说出是哪一件() {
        send();
        Content page = returns.content(it());
        QuarterReturnStore.Files files = returns.files(it());
        issue(7_100_003);
        withdraw(7_100_001);
        withdraw(7_100_002);
        assertThat(returns.content(it())).isEqualTo(page);
        assertThat(returns.files(it()).xlsx()).isEqualTo(files.xlsx());
        assertThat(returns.files(it()).docx()).isEqualTo(files.docx());
        assertThat(returns.untouched(it())).isTrue();
        assertThat(Difference.between(page, returns.now(it())))
                .filteredOn(difference -> difference.row().code().equals("doc.issued"))
                .singleElement()
                .satisfies(difference -> assertThat(difference.changes())
                        .containsExactlyInAnyOrder(
                                "新计入：2024-08-05 第7100003件，1",
                                "不再计入：2024-08-05 第7100001件，1（撤回、取消，或者不再符合口径）",
                                "不再计入：2024-08-05 第7100002件，1（撤回、取消，或者不再符合口径）"));
    }

    @Test
    void 报送以后数据库也不许改() {
        send();
        assertThatThrownBy(() -> db.sql("update reporting.quarter_return set words = '改了' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void 报送的文件在数据库里也改不了() {
        send();
        assertThatThrownBy(() -> db.sql("update reporting.sent set xlsx = ''").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void 只能以更正记录更正_写明原因_原来的那份还在() {
        assertThat(returns.correct(id, "漏了一件公文", clerk).errors().of("why"))
                .singleElement()
                .asString()
                .contains("还没有报送");
        send();
        assertThat(returns.check(id, "再核一次看看", clerk).of("words"))
                .singleElement()
                .asString()
                .contains("更正记录");
        assertThat(returns.correct(id, "", clerk).errors().of("why"))
                .singleElement()
                .asString()
                .contains("写明为什么");
        Content before = returns.content(it());
        issue(7_100_003);
        Returns.Corrected corrected = returns.correct(id, "漏了一件公文", clerk);
        assertThat(corrected.errors().all()).isEmpty();
        QuarterReturn next = returns.find(corrected.id()).orElseThrow();
        assertThat(next.label()).isEqualTo("2024年第3季度（更正1）");
        assertThat(returns.correct(id, "又漏了一件公文", clerk).errors().of("why"))
                .singleElement()
                .asString()
                .contains("更正最后一份");
        assertThat(Integer.parseInt(issued(returns.content(next)))).isEqualTo(Integer.parseInt(issued(before)) + 1);
        assertThat(returns.content(it())).isEqualTo(before);
    }

    @Test
    void 季度结束自动起草一次() {
        returns.draftDue();
        int drafted = returns.all().size();
        returns.draftDue();
        assertThat(returns.all()).hasSize(drafted);
        LocalDate last = Returns.ended(LocalDate.now(clock));
        assertThat(returns.all()).anyMatch(one -> one.period().to().equals(last) && one.version() == 1);
    }

    @Test
    void 期限取自参数() {
        assertThat(returns.due(it())).contains(LocalDate.of(2024, 10, 15));
    }
}
