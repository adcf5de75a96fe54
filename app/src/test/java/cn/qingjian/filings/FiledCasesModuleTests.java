package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.Money;
import cn.qingjian.serviceitems.Measured;
import cn.qingjian.serviceitems.Outcome;
import cn.qingjian.serviceitems.PastCases;
import cn.qingjian.serviceitems.PastCases.PastCase;
import cn.qingjian.testing.RunningServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What decided cases tell the items. */
@RunningServer
class FiledCasesModuleTests {
    @Autowired
    PastCases past;

    @Autowired
    Measured measured;

    @Autowired
    TypicalCases cases;

    @Autowired
    SomeFilers filers;

    @Autowired
    Filings filings;

    @Autowired
    JdbcClient db;

    @Test
    void 以往的办件_新的在前_结论就是当时的结论() {
        Citizen citizen = filers.ordinary(Money.ofYuan(50_000));
        Filing first = cases.handIn(cases.rent(citizen));
        Filing tooSoon = cases.handIn(cases.rent(citizen));
        List<PastCase> newest = newest(2);
        assertThat(newest)
                .extracting(PastCase::reference)
                .containsExactly(tooSoon.number().orElseThrow(), first.number().orElseThrow());
        assertThat(newest.getFirst().outcome()).isInstanceOf(Outcome.Reject.class);
        assertThat(newest.getLast().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Approve.class,
                        approve -> assertThat(approve.amount())
                                .isEqualTo(filings.decision(first).orElseThrow().amount()));
        assertThat(newest.getLast().facts()).containsKeys("账户", "政策", "受理");
    }

    private List<PastCase> newest(int limit) {
        try (Stream<PastCase> stream = past.of("B08", limit)) {
            return stream.toList();
        }
    }

    @Test
    void 九十天的实测_当场决定的_不跑不交() {
        cases.handIn(cases.rent(filers.ordinary(Money.ofYuan(50_000))));
        Measured.Measures measures = measured.last90Days("B08").orElseThrow();
        assertThat(measures.cases()).isPositive();
        assertThat(measures.days()).isBetween(0.0, 0.1);
        assertThat(measures.visits()).isZero();
        assertThat(measures.materials()).isZero();
        assertThat(measures.instantPercent()).isBetween(1, 100);
        assertThat(measured.last90Days("B12")).as("没有办过的").isEmpty();
    }

    @Test
    void 九十天以前的不算() {
        Filing old = cases.handIn(cases.rent(filers.ordinary(Money.ofYuan(50_000))));
        long before = measured.last90Days("B08").orElseThrow().cases();
        db.sql("update filings.filing set decided_at = now() - interval '91 days' where id = :id")
                .param("id", old.id())
                .update();
        assertThat(measured.last90Days("B08").map(Measured.Measures::cases).orElse(0L))
                .isEqualTo(before - 1);
    }
}
