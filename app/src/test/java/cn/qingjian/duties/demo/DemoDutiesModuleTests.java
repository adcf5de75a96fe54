package cn.qingjian.duties.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.duties.Duties;
import cn.qingjian.testing.RunningServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningServer
class DemoDutiesModuleTests {
    @Autowired
    DemoDuties demo;

    @Autowired
    Duties duties;

    @Autowired
    JdbcClient db;

    @Test
    void 每个管理部都有清单_再启动一次不会再加() {
        assertThat(duties.without()).isEmpty();
        int before = duties.all().size();
        demo.fill();
        assertThat(duties.all()).hasSize(before);
    }

    /** Only what is meant to be refused is: an app that ranks learners, a vote. */
    @Test
    void 示例里过闸的任务_只有收回的和清单外的被拦() {
        List<String> opposed =
                db.sql("""
                        select distinct r.title from gate.finding f join gate.ruling r on r.id = f.ruling_id
                        where f.code in ('RSP-01', 'RSP-02') and f.verdict = 'OPPOSE'
                          and r.id <= (select max(id) from gate.ruling where title = '最美窗口评选活动')
                        order by r.title
                        """).query((row, place) -> row.getString("title")).list();
        assertThat(opposed).contains("学习积分小程序").isSubsetOf("学习积分小程序", "最美窗口评选活动");
        List<String> cleared =
                db.sql("""
                        select distinct r.title from gate.finding f join gate.ruling r on r.id = f.ruling_id
                        where f.code = 'RSP-02' and f.verdict = 'CLEAR' and f.message like '对上职责清单%'
                        """).query((row, place) -> row.getString("title")).list();
        assertThat(cleared).contains("贷款窗口运行情况表", "省级文明窗口创建");
    }
}
