package cn.qingjian.identity;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.people.Role;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class HallPageTests {
    @Autowired
    MockMvc browser;

    @Autowired
    SomePeople people;

    @Test
    void 大厅首页人人可看_能办的事都列着_没有工作台的导航() throws Exception {
        browser.perform(get("/hall"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("住房公积金网上大厅"),
                                containsString("/hall/mandates"),
                                containsString("/hall/acting"),
                                containsString("登录"),
                                not(containsString("工作台")))));
    }

    @Test
    void 登录了的人_首页叫得出名字_只露第一个字() throws Exception {
        Citizen citizen = people.citizen();
        browser.perform(get("/hall").with(SomePeople.as(citizen)))
                .andExpect(content().string(containsString(citizen.shownName() + "，您好")));
    }

    @Test
    void 没有接入平台_登录页说明怎么办_没有按钮() throws Exception {
        browser.perform(get("/hall/signin"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("还没有接入统一身份认证平台"), not(containsString("/hall/signin/with")))));
    }

    @Test
    void 没有接入平台_硬去登录_回到登录页说明联系不上() throws Exception {
        browser.perform(get("/hall/signin/with/platform")).andExpect(redirectedUrl("/hall/signin?problem=UNREACHABLE"));
    }

    @Test
    void 平台的返回地址空着来_说这次登录已经失效() throws Exception {
        browser.perform(get("/hall/signin/return")).andExpect(redirectedUrl("/hall/signin?problem=STALE"));
    }

    @Test
    void 地址里乱写差错_页面不照着显示() throws Exception {
        browser.perform(get("/hall/signin").param("problem", "<b>中奖了</b>"))
                .andExpect(content().string(not(containsString("中奖了"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hall/acting", "/hall/mandates", "/hall/mandates/new"})
    void 没登录的人_去大厅自己的登录页(String path) throws Exception {
        browser.perform(get(path)).andExpect(redirectedUrl("/hall/signin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hall/acting", "/hall/mandates", "/hall/mandates/new"})
    void 工作人员的会话_进不了公众的页面(String path) throws Exception {
        for (Role role : List.of(Role.OFFICE, Role.LEADER, Role.SYSTEM_ADMIN)) {
            browser.perform(get(path).with(SomePeople.as(people.person(role)))).andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/password", "/accounts", "/gate/plan"})
    void 公众的会话_进不了工作台的页面(String path) throws Exception {
        browser.perform(get(path).with(SomePeople.as(people.citizen()))).andExpect(status().isForbidden());
        browser.perform(get(path).with(SomePeople.as(people.agent()))).andExpect(status().isForbidden());
    }

    @Test
    void 大厅的回答带着同样的安全头() throws Exception {
        browser.perform(get("/hall"))
                .andExpect(header().string("Content-Security-Policy", containsString("form-action 'self'")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void 切换到单位_再换回本人() throws Exception {
        Citizen agent = people.agent();
        long mandate = Objects.requireNonNull(agent.acting()).mandate();
        browser.perform(post("/hall/acting")
                        .param("mandate", String.valueOf(mandate))
                        .with(SomePeople.as(agent.acting(null)))
                        .with(csrf()))
                .andExpect(redirectedUrl("/hall"))
                .andExpect(flash().attribute("notice", "现在代测试单位办事。"));
        browser.perform(post("/hall/acting")
                        .param("mandate", "")
                        .with(SomePeople.as(agent))
                        .with(csrf()))
                .andExpect(redirectedUrl("/hall"))
                .andExpect(flash().attribute("notice", "现在以本人身份办事。"));
    }

    @Test
    void 拿别人的授权编号切换_没有切换_说明原因() throws Exception {
        long mandate = Objects.requireNonNull(people.agent().acting()).mandate();
        browser.perform(post("/hall/acting")
                        .param("mandate", String.valueOf(mandate))
                        .with(SomePeople.as(people.citizen()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/hall/acting"))
                .andExpect(flash().attribute("notice", containsString("没有切换")));
    }

    @Test
    void 代单位办事时_每页都写着代谁办() throws Exception {
        browser.perform(get("/hall/acting").with(SomePeople.as(people.agent())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("代测试单位办")));
    }

    @Test
    void 会话里带着没有的授权_页面说已经到期或者撤销() throws Exception {
        Citizen stray = people.citizen().acting(new Acting(-1, "91990102MA0QJYF20K", "别的单位"));
        browser.perform(get("/hall/acting").with(SomePeople.as(stray)))
                .andExpect(content().string(containsString("别的单位的授权已经到期或者撤销")));
    }

    @Test
    void 核验等级不够_说要几级() throws Exception {
        Citizen citizen = people.citizen();
        Citizen low =
                new Citizen(citizen.id(), citizen.shownName(), citizen.shownNumber(), citizen.document(), 2, null);
        browser.perform(get("/hall/acting").with(SomePeople.as(low)))
                .andExpect(content().string(containsString("核验等级不低于 3 级")));
    }

    @Test
    void 授权填得不对_填过的都在_每处说明() throws Exception {
        browser.perform(post("/hall/mandates")
                        .param("employer", "91990102MA0QJYF20K")
                        .param("agentName", "何安然")
                        .param("agentNumber", "990102199312114240")
                        .param("from", "2020-01-01")
                        .param("to", "")
                        .with(SomePeople.as(people.citizen()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("身份证号码不对"),
                                containsString("授权不能从过去的日子开始"),
                                containsString("请填写授权的最后一天"),
                                containsString("不是这家单位登记在册的法定代表人"),
                                containsString("value=\"990102199312114240\""),
                                containsString("value=\"何安然\""))));
    }

    @Test
    void 撤销不是自己单位的授权_不撤销() throws Exception {
        long mandate = Objects.requireNonNull(people.agent().acting()).mandate();
        browser.perform(post("/hall/mandates/" + mandate + "/revoke")
                        .with(SomePeople.as(people.citizen()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/hall/mandates"))
                .andExpect(flash().attribute("notice", containsString("没有撤销")));
    }
}
