package cn.qingjian.merging.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.audit.Audit;
import cn.qingjian.audit.EntryFilter;
import cn.qingjian.merging.ADemand;
import cn.qingjian.merging.TrialRoom;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class MergingPageTests {
    private static final String TEXT = "通报二月末的逾期台账。逐户分析连续三期以上逾期的借款人，研究上门催收和司法催收的分工。";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SomePeople people;

    @Autowired
    private TrialRoom room;

    @Autowired
    private Audit audit;

    private Account clerk = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", java.util.Set.of());
    private Account stranger = clerk;
    private Account own = clerk;

    @BeforeEach
    void agency() {
        clerk = people.person(Role.OFFICE);
        stranger = people.person(people.unit(Unit.Kind.DEPARTMENT), Role.DEPARTMENT);
        own = people.person(people.unit(Unit.Kind.DEPARTMENT), Role.DEPARTMENT);
        room.holds(one(1).made(), one(2).made());
    }

    @AfterEach
    void empty() {
        room.holds();
    }

    @Test
    void 建议写明省多少_一个按钮() throws Exception {
        list(clerk)
                .andExpect(content().string(containsString("测试逾期会")))
                .andExpect(content().string(containsString("人时")));
        mvc.perform(pair(get("/merging/look")).with(as(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("两件都说的")))
                .andExpect(content().string(containsString("合并后要补的")));
    }

    @Test
    void 合并后一件并入一件让出_留下审计() throws Exception {
        accept(clerk)
                .andExpect(redirectedUrl("/merging"))
                .andExpect(flash().attribute("notice", containsString("已合并")));
        assertThat(room.done()).containsExactly("1 takes in 2", "2 gives way to 1");
        assertThat(audit.entries(EntryFilter.ALL, 0, 5))
                .anyMatch(entry ->
                        entry.act().action().equals("合并") && entry.act().actor().equals(clerk.login()));
        list(clerk).andExpect(content().string(not(containsString("测试逾期会"))));
    }

    @Test
    void 房间不能再改_什么都没有动() throws Exception {
        room.close();
        accept(clerk).andExpect(flash().attribute("notice", containsString("不能合并")));
        assertThat(room.done()).isEmpty();
    }

    @Test
    void 不合并要有理由() throws Exception {
        decline(clerk, " ").andExpect(status().isOk()).andExpect(content().string(containsString("请写一句为什么不合并")));
        list(clerk).andExpect(content().string(containsString("测试逾期会")));
    }

    @Test
    void 不合并的不再提出_内容大改后可以再提() throws Exception {
        decline(clerk, "到会的人不同").andExpect(redirectedUrl("/merging"));
        list(clerk).andExpect(content().string(not(containsString("测试逾期会"))));
        String other = "看一看窗口排队的情况。统计自助终端的办件量，商量引导员怎么排班，中午谁来值守。";
        room.holds(
                one(1).saying("测试窗口会", other).made(),
                one(2).saying("测试窗口会", other).made());
        list(clerk).andExpect(content().string(containsString("测试窗口会")));
    }

    @Test
    void 科室只看与本科室有关的() throws Exception {
        list(stranger).andExpect(content().string(containsString("眼下没有可以合并的事项")));
        mvc.perform(pair(get("/merging/look")).with(as(stranger))).andExpect(status().isNotFound());
        room.holds(one(1).by(own.unit().id()).made(), one(2).made());
        list(own).andExpect(content().string(containsString("测试逾期会")));
    }

    @Test
    void 按种类科室办法筛选() throws Exception {
        mvc.perform(get("/merging?kind=trial&way=ALIKE").with(as(clerk)))
                .andExpect(content().string(containsString("可省")));
        mvc.perform(get("/merging?way=ONE_VISIT&unit=x").with(as(clerk)))
                .andExpect(content().string(containsString("这样筛选没有结果")));
    }

    private static ADemand one(long number) {
        return ADemand.of(TrialRoom.KIND, number).saying("测试逾期会", TEXT).by(-1);
    }

    private org.springframework.test.web.servlet.ResultActions list(Account who) throws Exception {
        return mvc.perform(get("/merging").with(as(who))).andExpect(status().isOk());
    }

    private org.springframework.test.web.servlet.ResultActions accept(Account who) throws Exception {
        return mvc.perform(pair(post("/merging/accept")).with(as(who)).with(csrf()));
    }

    private org.springframework.test.web.servlet.ResultActions decline(Account who, String why) throws Exception {
        return mvc.perform(
                pair(post("/merging/decline")).param("why", why).with(as(who)).with(csrf()));
    }

    private static MockHttpServletRequestBuilder pair(MockHttpServletRequestBuilder request) {
        return request.param("awayKind", TrialRoom.KIND)
                .param("awayNumber", "2")
                .param("intoKind", TrialRoom.KIND)
                .param("intoNumber", "1");
    }
}
