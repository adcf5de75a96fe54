package cn.qingjian.govapps.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.gate.KeptRuling;
import cn.qingjian.govapps.AppKind;
import cn.qingjian.govapps.Complaint;
import cn.qingjian.govapps.store.AppStore;
import cn.qingjian.people.Role;
import cn.qingjian.slips.SlipRoom;
import cn.qingjian.testing.PageTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class AppPageTests extends SlipRoom {
    @Autowired
    AppStore store;

    @Autowired
    JdbcClient db;

    AppPageTests() {
        super(AppKind.CODE);
    }

    private String[] typed(String sort, String... more) {
        return Stream.concat(
                        Stream.of(
                                "title",
                                "值班小程序",
                                "sort",
                                sort,
                                "audience",
                                "STAFF",
                                "maker",
                                "CITY",
                                "purpose",
                                "看值班表",
                                "unit",
                                unit(),
                                "people",
                                "3",
                                "from",
                                today.toString(),
                                "to",
                                today.plusDays(13).toString(),
                                "owner",
                                "何青云",
                                "project",
                                "立项1号",
                                "repeated",
                                "没有相同的",
                                "embed",
                                "嵌入不了",
                                "share",
                                "取自人事系统",
                                "complaint",
                                "首页"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void 没有验收和备案号不能上线_上线以后报用时_关停也备案() throws Exception {
        String path = begun(clerk, typed("MINI_PROGRAM"));
        admitted(path, clerk);
        act(path, "start", clerk, "accepted", "合格")
                .andExpect(content().string(containsString("没有备案号的不能上线")))
                .andExpect(content().string(containsString("合格")));
        act(path, "start", clerk, "accepted", "合格", "filing", "备案9号").andExpect(status().is3xxRedirection());
        page(path, county).andExpect(content().string(containsString("备案号 备案9号")));
        act(path, "answer", county, "people", "3", "hours", "0.25").andExpect(status().is3xxRedirection());
        assertThat(ledger(path))
                .singleElement()
                .satisfies(entry -> assertThat(entry.counted()).isEqualTo(45));
        act(path, "end", clerk, "accepted", "没人用").andExpect(content().string(containsString("关停也须备案")));
        act(path, "end", clerk, "accepted", "没人用", "filing", "备案10号").andExpect(status().is3xxRedirection());
        assertThat(store.filings(id(path).number()))
                .extracting(AppStore.Filing::event)
                .containsExactly("上线", "关停");
    }

    @Test
    void 打卡排名的过不了闸_要改的一次说全() throws Exception {
        String path = begun(clerk, typed("APP", "feature", "CHECK_IN", "feature", "FORCED_LOGIN", "feature", "LIKES"));
        act(path, "submit", clerk);
        assertThat(ruling(path).standing()).isEqualTo(KeptRuling.Standing.REFUSED);
        page(path, clerk)
                .andExpect(content().string(containsString("不设打卡排名在线时长")))
                .andExpect(content().string(containsString("不得强制安装登录")))
                .andExpect(content().string(containsString("不得以点赞转发投票考核")));
    }

    @Test
    void 管理部也可以申请群_群不用备案() throws Exception {
        String path = begun(county, typed("GROUP", "data", ""));
        carried(path, county);
        act(path, "end", county, "accepted", "").andExpect(content().string(containsString("请写明为什么关")));
        act(path, "end", county, "accepted", "事办完了").andExpect(status().is3xxRedirection());
        page(path, county).andExpect(content().string(containsString("已结束")));
    }

    @Test
    void 给群众用的不必选单位_内部用的要选() throws Exception {
        mvc.perform(form(
                        "/govapps",
                        clerk,
                        "title",
                        "网上大厅",
                        "sort",
                        "APP",
                        "audience",
                        "PUBLIC",
                        "purpose",
                        "办事",
                        "from",
                        today.toString(),
                        "to",
                        today.toString()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(form("/govapps", clerk, "title", "", "audience", "STAFF", "purpose", "留着"))
                .andExpect(content().string(containsString("请写名称")))
                .andExpect(content().string(containsString("请选择哪些单位的人用")))
                .andExpect(content().string(containsString("请填开始日期")))
                .andExpect(content().string(containsString("留着")));
    }

    @Test
    void 投诉不留名的不知道是谁_办公室答复一次() throws Exception {
        mvc.perform(form("/govapps/complaints", county, "about", "某群", "text", ""))
                .andExpect(content().string(containsString("请写明哪里不对")));
        mvc.perform(form("/govapps/complaints", county, "about", "某群", "text", "天天接龙"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(form("/govapps/complaints", county, "about", "某群", "text", "请回我", "named", "on"));
        assertThat(db.sql("select by_id from govapps.complaint where text = '天天接龙'")
                        .query((row, place) -> row.getObject("by_id") == null)
                        .list())
                .containsExactly(true);
        Complaint complaint = store.complaints().stream()
                .filter(one -> one.text().equals("请回我"))
                .findFirst()
                .orElseThrow();
        assertThat(complaint.by()).contains(county.name());
        String answer = "/govapps/complaints/" + complaint.id() + "/answer";
        mvc.perform(form(answer, clerk, "answer", "我来答")).andExpect(status().isForbidden());
        mvc.perform(form(answer, secretary, "answer", "")).andExpect(content().string(containsString("请写明怎么办的")));
        mvc.perform(form(answer, secretary, "answer", "群已解散")).andExpect(status().is3xxRedirection());
        mvc.perform(form(answer, secretary, "answer", "再答一次")).andExpect(status().isNotFound());
        mvc.perform(get("/govapps/complaints").with(as(county)))
                .andExpect(content().string(containsString("群已解散")))
                .andExpect(content().string(not(containsString("再答一次"))));
    }

    @Test
    void 谁被拒() throws Exception {
        String path = begun(clerk, typed("MINI_PROGRAM"));
        page(path, county).andExpect(status().isNotFound());
        page(path, people.person(Role.DEPARTMENT)).andExpect(status().isNotFound());
        act(path, "submit", leader).andExpect(status().isForbidden());
        admitted(path, clerk);
        act(path, "start", county, "accepted", "合格", "filing", "1").andExpect(status().isForbidden());
        act(path, "end", county, "accepted", "不要了", "filing", "1").andExpect(status().isForbidden());
    }
}
