package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.sharing.calling.ClosedBreakers;
import cn.qingjian.sharing.demo.DemoEndpoints;
import cn.qingjian.standins.Mischief;
import cn.qingjian.testing.RunningServer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each department out of order in turn: what isn't known is never taken for a “no”, and nobody is wronged. */
@RunningServer
class SourcesDownModuleTests {
    private static final Money BALANCE = Money.ofYuan(50_000);

    @Autowired
    Filings filings;

    @Autowired
    SomeFilers some;

    @Autowired
    Depositors depositors;

    @Autowired
    DemoEndpoints departments;

    @Autowired
    ClosedBreakers breakers;

    @Autowired
    JdbcClient db;

    @AfterEach
    void departmentsBehave() {
        departments.standIn().behave();
        breakers.close();
    }

    private Filing handedIn(Citizen citizen, String item, List<String> committed) {
        Filing filing = some.begin(citizen, item);
        for (Item.Question question : filings.version(filing).item().questions()) {
            if (question.required()) {
                filings.answer(filing, question, "1000");
                filing = filings.own(filing.key(), citizen).orElseThrow();
            }
        }
        assertThat(filings.submit(filing.key(), citizen, committed).errors().all())
                .isEmpty();
        return filings.own(filing.key(), citizen).orElseThrow();
    }

    private String said(Filing filing) {
        return filings.decision(filing)
                .map(decision -> decision.reason() + decision.explanation())
                .orElse("");
    }

    @Test
    void 来源都正常_租房提取当场批准() {
        Filing done = handedIn(some.ordinary(BALANCE), "B08", List.of());
        assertThat(done.status()).as(said(done)).isEqualTo(FilingStatus.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "B08,/civil,婚姻,DOWN",
        "B08,/civil,婚姻,WRONG",
        "B08,/civil,婚姻,NEVER",
        "B08,/property,住房,DOWN",
        "B08,/property,住房,WRONG",
        "B08,/property,住房,LOST",
        "B05,/housing,购房合同,DOWN",
        "B05,/housing,购房合同,WRONG",
        "B13,/property,产权,DOWN",
        "B07,/bank,商业房贷,DOWN",
        "B07,/bank,商业房贷,NEVER",
        "B09,/housing,公租房,DOWN",
        "B02,/fund,异地缴存,DOWN",
        "B01,/social,养老待遇,DOWN"
    })
    void 查不到的_不批也不驳_请人来办或者请本人承诺_说清是哪一项(String item, String department, String fact, Mischief mischief) {
        Citizen citizen = some.ordinary(BALANCE);
        if (item.equals("B02")) {
            depositors.seal(some.account(citizen).id(), LocalDate.of(2026, 1, 31), "tester");
        }
        departments.standIn().misbehave(department, mischief, 0);
        Filing done = handedIn(citizen, item, List.of());
        assertThat(done.status()).as(said(done)).isIn(FilingStatus.WITH_OFFICER, FilingStatus.RETURNED);
        assertThat(said(done)).contains(fact);
        assertThat(some.account(citizen).balance()).isEqualTo(BALANCE);
    }

    @ParameterizedTest
    @CsvSource({"DOWN", "WRONG", "LOST"})
    void 有房的人_不动产登记出了问题_也绝不会被当成没有房(Mischief mischief) {
        Citizen citizen = some.persona("zhou-yuan", BALANCE);
        Money before = some.account(citizen).balance();
        departments.standIn().misbehave("/property", mischief, 0);
        Filing done = handedIn(citizen, "B08", List.of());
        assertThat(done.status()).as(said(done)).isNotEqualTo(FilingStatus.APPROVED);
        assertThat(some.account(citizen).balance()).isEqualTo(before);
    }

    @Test
    void 不动产登记停了_签了无房承诺_就能批准_承诺留了底() {
        Citizen citizen = some.ordinary(BALANCE);
        departments.standIn().misbehave("/property", Mischief.DOWN, 0);
        Filing draft = some.begin(citizen, "B08");
        List<String> offered =
                filings.known(draft, citizen, filings.version(draft)).offered(filings.version(draft)).stream()
                        .map(Item.Commitment::code)
                        .toList();
        assertThat(offered).containsExactly("NH");
        filings.submit(draft.key(), citizen, offered);
        Filing done = filings.own(draft.key(), citizen).orElseThrow();
        assertThat(done.status()).as(said(done)).isEqualTo(FilingStatus.APPROVED);
        assertThat(db.sql("select notice from filings.commitment where filing = :filing and fact = '住房'")
                        .param("filing", done.id())
                        .query(String.class)
                        .single())
                .contains("没有自有住房", "承担承诺不实的责任");
    }

    @Test
    void 全都停了_一件也不会错办() {
        departments.standIn().misbehave("/", Mischief.DOWN, 0);
        Citizen citizen = some.ordinary(BALANCE);
        Filing done = handedIn(citizen, "B08", List.of());
        assertThat(done.status()).as(said(done)).isIn(FilingStatus.WITH_OFFICER, FilingStatus.RETURNED);
        assertThat(some.account(citizen).balance()).isEqualTo(BALANCE);
    }
}
