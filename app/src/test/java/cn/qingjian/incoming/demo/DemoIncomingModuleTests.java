package cn.qingjian.incoming.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.incoming.Incoming;
import cn.qingjian.incoming.IncomingFilter;
import cn.qingjian.incoming.IncomingPaper;
import cn.qingjian.incoming.IncomingStatus;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.testing.RunningServer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningServer
class DemoIncomingModuleTests {
    @Autowired
    DemoIncoming demo;

    @Autowired
    Incoming incoming;

    @Autowired
    People people;

    @Test
    void 每一步都有一件_再启动一次不会再加() {
        Account clerk = people.holding(Role.OFFICE).getFirst();
        var all = new IncomingFilter("", Optional.empty(), false, Optional.empty());
        long before = incoming.count(all, clerk);
        demo.fill();
        assertThat(incoming.count(all, clerk)).isEqualTo(before).isGreaterThanOrEqualTo(6);
        assertThat(incoming.search(all, clerk, 0, 50))
                .extracting(IncomingPaper::status)
                .contains(IncomingStatus.RETURNED, IncomingStatus.ARCHIVED);
    }
}
