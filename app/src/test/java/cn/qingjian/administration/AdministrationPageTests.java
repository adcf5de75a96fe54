package cn.qingjian.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.audit.Audit;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.store.AccountStore;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class AdministrationPageTests {
    @Autowired
    MockMvc browser;

    @Autowired
    SomePeople people;

    @Autowired
    AccountStore accounts;

    @Autowired
    Audit audit;

    @Test
    void 查人_找不到时给一条出路() throws Exception {
        Account system = people.person(Role.SYSTEM_ADMIN);
        browser.perform(get("/accounts").param("q", system.name()).with(SomePeople.as(system)))
                .andExpect(content().string(containsString(system.login())));
        browser.perform(get("/accounts").param("q", "查无此人").with(SomePeople.as(system)))
                .andExpect(content().string(containsString("看全部账号")));
    }

    @Test
    void 名单分页_页码超出范围就看最后一页() throws Exception {
        Account system = people.person(Role.SYSTEM_ADMIN);
        for (int i = 0; i < 21; i++) {
            people.person(Role.OFFICE);
        }
        browser.perform(get("/accounts").param("page", "99999").with(SomePeople.as(system)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("上一页")));
        browser.perform(get("/accounts").param("page", "-3").with(SomePeople.as(system)))
                .andExpect(content().string(containsString("下一页")));
    }

    @Test
    void 新建账号填错了_留在原页_填过的都在() throws Exception {
        Account system = people.person(Role.SYSTEM_ADMIN);
        browser.perform(post("/accounts")
                        .param("login", "1不行")
                        .param("name", "王小明")
                        .param("post", "")
                        .with(SomePeople.as(system))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("王小明")))
                .andExpect(content().string(containsString("请填职务或岗位")))
                .andExpect(content().string(containsString("请选择本中心的一个单位")));
    }

    @Test
    void 三员兼任的授权_说明为什么不行() throws Exception {
        Account security = people.person(Role.SECURITY_ADMIN);
        Account person = people.person(Role.OFFICE);
        browser.perform(post("/roles/" + person.id())
                        .param("roles", "OFFICE", "AUDIT_ADMIN")
                        .with(SomePeople.as(security))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", containsString("不能兼任")));
        assertThat(accounts.find(person.id()).orElseThrow().roles()).containsExactly(Role.OFFICE);
    }

    @Test
    void 收回全部角色() throws Exception {
        Account security = people.person(Role.SECURITY_ADMIN);
        Account person = people.person(Role.OFFICE);
        browser.perform(post("/roles/" + person.id())
                        .with(SomePeople.as(security))
                        .with(csrf()))
                .andExpect(status().isFound());
        assertThat(accounts.find(person.id()).orElseThrow().roles()).isEmpty();
    }

    @Test
    void 没有这个角色_没有这个人_日期写错_都不是系统差错() throws Exception {
        Account security = people.person(Role.SECURITY_ADMIN);
        browser.perform(post("/roles/1")
                        .param("roles", "KING")
                        .with(SomePeople.as(security))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        browser.perform(get("/roles/999999999").with(SomePeople.as(security))).andExpect(status().isNotFound());
        browser.perform(get("/audit").param("from", "昨天").with(SomePeople.as(people.person(Role.AUDIT_ADMIN))))
                .andExpect(status().isBadRequest());
    }

    @Test
    void 审计记录按人_按动作_按天筛选() throws Exception {
        Account auditor = people.person(Role.AUDIT_ADMIN);
        audit.record("somebody", "测试筛选", "对象甲", "");
        browser.perform(get("/audit")
                        .param("actor", "somebody")
                        .param("from", "2020-01-01")
                        .with(SomePeople.as(auditor)))
                .andExpect(content().string(containsString("对象甲")));
        browser.perform(get("/audit")
                        .param("actor", "somebody")
                        .param("to", "2020-01-01")
                        .with(SomePeople.as(auditor)))
                .andExpect(content().string(not(containsString("对象甲"))));
        browser.perform(get("/audit").param("action", "没有的动作").with(SomePeople.as(auditor)))
                .andExpect(content().string(containsString("没有符合条件的记录")));
    }

    @Test
    void 下载的表格打不出公式_下载本身也有记录() throws Exception {
        Account auditor = people.person(Role.AUDIT_ADMIN);
        audit.record("somebody", "测试下载", "=cmd|' /C calc'!A0", "");
        String csv = browser.perform(get("/audit/export").with(SomePeople.as(auditor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF序号")
                .contains("\"'=cmd|' /C calc'!A0\"")
                .contains("导出审计记录");
    }

    @Test
    void 验证记录_没动过就说完整() throws Exception {
        browser.perform(post("/audit/verify")
                        .with(SomePeople.as(people.person(Role.AUDIT_ADMIN)))
                        .with(csrf()))
                .andExpect(content().string(containsString("首尾相接")));
    }
}
