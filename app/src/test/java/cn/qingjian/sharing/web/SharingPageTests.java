package cn.qingjian.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.people.Role;
import cn.qingjian.sharing.Consent;
import cn.qingjian.sharing.Questions;
import cn.qingjian.sharing.Sharing;
import cn.qingjian.sharing.calling.Rounds;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page of 堵点, where nothing is connected. */
@PageTest
class SharingPageTests {
    @Autowired
    MockMvc browser;

    @Autowired
    SomePeople people;

    @Autowired
    Sharing sharing;

    @Autowired
    Questions questions;

    private String page(String path, Role role) throws Exception {
        return browser.perform(get(path).with(SomePeople.as(people.person(role))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void 没有调用过_说清楚怎么接入_每个来源都列出() throws Exception {
        assertThat(page("/sharing", Role.OFFICE))
                .contains("近7天没有调用过外部门", "qingjian.sharing.sources", "公安", "全国公积金平台", "未接入", "不当作“没有”");
    }

    @Test
    void 办公室_领导_科室能看_导航里有() throws Exception {
        for (Role role : new Role[] {Role.OFFICE, Role.LEADER, Role.DEPARTMENT}) {
            assertThat(page("/sharing", role)).contains("href=\"/sharing\"");
        }
    }

    @Test
    void 别的角色不能看() throws Exception {
        for (Role role : new Role[] {Role.GRASSROOTS, Role.INSPECTOR, Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN}) {
            browser.perform(get("/sharing").with(SomePeople.as(people.person(role))))
                    .andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "7", "0", "-5", "99999999"})
    void 时间范围只有七天和三十天(String days) throws Exception {
        assertThat(page("/sharing?days=" + days, Role.LEADER)).contains(days.equals("30") ? "近30天调用" : "近7天调用");
    }

    @Test
    void 写错的时间范围不是服务器的错() throws Exception {
        browser.perform(get("/sharing?days=abc").with(SomePeople.as(people.person(Role.OFFICE))))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void 失败清单有请求号和原因_没有个人信息() throws Exception {
        var person = Rounds.persona("qian-duo");
        var fact = sharing.ask(questions.named("credit"), person, Consent.NONE, "办件-qian");
        browser.perform(get("/sharing/credit").with(SomePeople.as(people.person(Role.DEPARTMENT))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(fact.requestId())))
                .andExpect(content().string(containsString("未接入")))
                .andExpect(content().string(not(containsString("钱多"))))
                .andExpect(content().string(not(containsString("99010219800808"))))
                .andExpect(content().string(not(containsString("办件-qian"))));
        assertThat(page("/sharing", Role.OFFICE)).contains("改由人工或承诺");
    }

    @Test
    void 没有失败_也说明() throws Exception {
        assertThat(page("/sharing/fund?days=30", Role.OFFICE)).contains("全国公积金平台最近的失败", "近30天没有失败的调用");
    }

    @Test
    void 没有的来源说找不到() throws Exception {
        browser.perform(get("/sharing/nobody").with(SomePeople.as(people.person(Role.OFFICE))))
                .andExpect(status().isNotFound());
    }
}
