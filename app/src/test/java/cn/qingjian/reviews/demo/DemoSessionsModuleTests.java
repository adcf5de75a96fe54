package cn.qingjian.reviews.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.reviews.Decision;
import cn.qingjian.reviews.Session;
import cn.qingjian.reviews.Sessions;
import cn.qingjian.reviews.Verdict;
import cn.qingjian.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningServer
class DemoSessionsModuleTests {
    @Autowired
    DemoSessions demo;

    @Autowired
    Sessions sessions;

    @Test
    void 一次开过的会和一次要开的会_再启动一次不会再加() {
        int open = sessions.open().size();
        long closed = sessions.countClosed();
        demo.fill();
        assertThat(sessions.open()).hasSize(open);
        assertThat(sessions.countClosed()).isEqualTo(closed);
        List<Session> past = sessions.closed(0, 1_000);
        assertThat(past)
                .extracting(session -> session.items().stream()
                        .flatMap(item -> item.decision().stream())
                        .map(Decision::verdict)
                        .toList())
                .contains(List.of(Verdict.AGREED, Verdict.AMEND));
        assertThat(open).isPositive();
    }
}
