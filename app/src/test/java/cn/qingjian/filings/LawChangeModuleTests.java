package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.testing.OwnerOfTheDatabase;
import cn.qingjian.testing.RunningServer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The regulation changed on 2026-09-20: a case is judged by the law of the day on which it was accepted, whenever it is decided. */
@RunningServer
class LawChangeModuleTests {
    private static final LocalDate OLD = LocalDate.of(2026, 9, 19);
    private static final LocalDate NEW = LocalDate.of(2026, 9, 20);

    @Autowired
    Filings filings;

    @Autowired
    SomeFilers some;

    @Autowired
    OwnerOfTheDatabase owner;

    @Autowired
    JdbcClient db;

    /** A rent withdrawal that was accepted on a day, sent back once, and is handed in again today. */
    private Filing decided(Citizen citizen, LocalDate accepted, Map<String, String> answers) {
        Filing filing = some.begin(citizen, "B08");
        long running =
                db.sql("select nextval('filings.running')").query(Long.class).single();
        owner.run(
                "update filings.filing set status = 'RETURNED', number = '%s', code = 'AAAAAAAAAA', accepted = '%s' where id = %d"
                        .formatted(FilingNumber.of(accepted, running), accepted, filing.id()));
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            Filing now = filings.own(filing.key(), citizen).orElseThrow();
            Item.Question question = filings.version(now).item().questions().stream()
                    .filter(one -> one.id().equals(answer.getKey()))
                    .findFirst()
                    .orElseThrow();
            filings.answer(now, question, answer.getValue());
        }
        assertThat(filings.submit(filing.key(), citizen, List.of()).errors().all())
                .isEmpty();
        return filings.own(filing.key(), citizen).orElseThrow();
    }

    private KeptDecision decision(Filing filing) {
        return filings.decision(filing).orElseThrow();
    }

    @Test
    void 九月十九日受理的_要单位提取证明_也问房租和收入_二十日起都不问() {
        Citizen citizen = some.ordinary(Money.ofYuan(50_000));
        Filing draft = some.begin(citizen, "B08");
        owner.run("update filings.filing set status = 'RETURNED', number = '%s', accepted = '%s' where id = %d"
                .formatted(FilingNumber.of(OLD, 90_000_000 + draft.id()), OLD, draft.id()));
        Filing before = filings.own(draft.key(), citizen).orElseThrow();
        assertThat(filings.questions(before, filings.version(before)))
                .extracting(Item.Question::id)
                .contains("月房租", "家庭月收入", "单位提取证明");
        Filing after = some.begin(citizen, "B08");
        assertThat(filings.questions(after, filings.version(after)))
                .extracting(Item.Question::id)
                .doesNotContain("月房租", "家庭月收入", "单位提取证明");
    }

    @Test
    void 同一件事_十九日受理因房租没超比例不批_二十日受理当场批准() {
        Map<String, String> before = Map.of("月房租", "800", "家庭月收入", "8000", "单位提取证明", "是");
        Filing old = decided(some.ordinary(Money.ofYuan(50_000)), OLD, before);
        assertThat(old.status()).isEqualTo(FilingStatus.REJECTED);
        assertThat(decision(old).reason()).contains("房租没有超出");
        assertThat(decision(old).article()).isEqualTo("第二十四条第一款第六项");
        Filing now = decided(some.ordinary(Money.ofYuan(50_000)), NEW, Map.of());
        assertThat(now.status()).as(decision(now).reason()).isEqualTo(FilingStatus.APPROVED);
        assertThat(decision(now).article()).isEqualTo("第二十四条第一款第一项");
    }

    @Test
    void 十九日受理_没有单位提取证明_退回补正_写明第二十五条() {
        Map<String, String> without = Map.of("月房租", "2000", "家庭月收入", "8000", "单位提取证明", "否");
        Filing old = decided(some.ordinary(Money.ofYuan(50_000)), OLD, without);
        assertThat(old.status()).isEqualTo(FilingStatus.RETURNED);
        assertThat(decision(old).article()).isEqualTo("第二十五条");
    }

    @Test
    void 有房的人_两天都不批_写的条款各是各的() {
        Map<String, String> before = Map.of("月房租", "2000", "家庭月收入", "8000", "单位提取证明", "是");
        Citizen citizen = some.persona("zhou-yuan", Money.ofYuan(50_000));
        Filing old = decided(citizen, OLD, before);
        assertThat(old.status()).isEqualTo(FilingStatus.REJECTED);
        assertThat(decision(old).article()).isEqualTo("第二十四条第一款第六项");
        Filing now = decided(citizen, NEW, Map.of());
        assertThat(now.status()).isEqualTo(FilingStatus.REJECTED);
        assertThat(decision(now).article()).isEqualTo("第二十四条第一款第一项");
    }
}
