package cn.qingjian.archive.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.archive.Archive;
import cn.qingjian.archive.ItemFilter;
import cn.qingjian.archive.Transfers;
import cn.qingjian.archive.Transfers.Level;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.testing.RunningServer;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningServer
class DemoArchiveModuleTests {
    @Autowired
    DemoArchive demo;

    @Autowired
    Archive archive;

    @Autowired
    Transfers transfers;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Test
    void 有到期的也有该移交的_再启动一次不会再加() {
        Account clerk = people.holding(Role.OFFICE).getFirst();
        long before = archive.count(ItemFilter.ALL, clerk);
        demo.fill();
        assertThat(archive.count(ItemFilter.ALL, clerk)).isEqualTo(before).isGreaterThanOrEqualTo(10);
        assertThat(archive.count(ItemFilter.in(ItemFilter.State.APPRAISING), clerk))
                .isPositive();
        assertThat(transfers.due(Level.CITY, LocalDate.now(clock).getYear(), clerk))
                .isNotEmpty();
    }
}
