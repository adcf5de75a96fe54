package cn.qingjian.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingjian.gate.Ruling.Admitted;
import cn.qingjian.people.Account;
import cn.qingjian.testing.StoreTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class RenewalStoreTests {
    @Autowired
    Gate gate;

    @Autowired
    SomePlan some;

    private Account drafter;

    @BeforeEach
    void people() {
        drafter = some.drafter(1);
    }

    private GateNumber issued(Parade parade) {
        gate.submit(parade, drafter);
        Admitted<Parade> pass = gate.pass(parade).orElseThrow();
        gate.issued(pass, drafter);
        return pass.number();
    }

    @Test
    void 已印发的改了样子_换新号_计划数不多占也不少占() {
        Parade parade = some.parade(drafter);
        GateNumber before = issued(parade);
        Parade shorter = parade.lasting(parade.minutes() - 1);
        assertThat(gate.bars(shorter)).isEmpty();
        assertThat(some.line(drafter).used()).as("只是看看").isEqualTo(1);
        Admitted<Parade> after = gate.renew(shorter, "改期", drafter);
        assertThat(after.number()).isNotEqualTo(before);
        assertThat(some.line(drafter).used()).isEqualTo(1);
        assertThat(some.line(drafter).reserved()).isZero();
        assertThat(gate.ruling(before).orElseThrow().standing()).isEqualTo(KeptRuling.Standing.WITHDRAWN);
        assertThat(gate.ruling(after.number()).orElseThrow().admission().map(Admission::state))
                .contains(Admission.State.ISSUED);
    }

    @Test
    void 同意过的书面说明跟着走() {
        Parade parade = some.unplanned(drafter);
        gate.submit(parade, drafter);
        long ruling = gate.rulings(parade.id()).getFirst().id();
        assertThat(gate.explain(ruling, "临时安排，确有必要。", drafter).all()).isEmpty();
        Account leader = some.leader();
        assertThat(gate.decide(ruling, true, "同意。", leader).all()).isEmpty();
        gate.issued(gate.pass(parade).orElseThrow(), drafter);
        Admitted<Parade> after = gate.renew(parade.lasting(parade.minutes() - 1), "改期", drafter);
        KeptRuling kept = gate.ruling(after.number()).orElseThrow();
        assertThat(kept.standing()).isEqualTo(KeptRuling.Standing.ADMITTED);
        assertThat(kept.reason().flatMap(WrittenReason::decision).map(WrittenReason.Decision::approver))
                .contains(leader.id());
    }

    @Test
    void 要另写说明的不换_原来的号还在() {
        Parade parade = some.parade(drafter);
        GateNumber before = issued(parade);
        Parade unplanned = parade.in("spring", Optional.empty());
        assertThat(gate.bars(unplanned)).isNotEmpty();
        assertThat(gate.bars(parade)).as("照原样").isEmpty();
        assertThatThrownBy(() -> gate.renew(unplanned, "改期", drafter)).isInstanceOf(IllegalStateException.class);
        assertThat(gate.ruling(before).orElseThrow().standing()).isEqualTo(KeptRuling.Standing.ADMITTED);
    }

    @Test
    void 没有印发的没有号可换() {
        Parade parade = some.parade(drafter);
        gate.submit(parade, drafter);
        assertThat(gate.bars(parade)).isNotEmpty();
        assertThatThrownBy(() -> gate.renew(parade, "改期", drafter)).isInstanceOf(IllegalStateException.class);
    }
}
