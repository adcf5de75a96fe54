package cn.qingjian.filings.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.filings.Cases;
import cn.qingjian.filings.FilingStatus;
import cn.qingjian.filings.QueueFilter;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.testing.RunningServer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningServer
class DemoCasesModuleTests {
    @Autowired
    DemoCases demo;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    private long filings() {
        return db.sql("select count(*) from filings.filing where item = 'D01'")
                .query(Long.class)
                .single();
    }

    @Test
    void 演示一打开_队列里就有几件等着经办人() {
        var waiting = new QueueFilter("D01", Optional.of(FilingStatus.WITH_OFFICER), "", QueueFilter.Whose.ALL);
        var officer = people.holding(Role.CASE_OFFICER).getFirst();
        assertThat(cases.queue(waiting, officer, 0, 50)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void 再启动一次_不会再交一遍() {
        long before = filings();
        demo.file();
        assertThat(filings()).isEqualTo(before);
    }
}
