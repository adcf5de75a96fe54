package cn.qingjian.site;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.people.Role;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class ShellPageTests {
    @Autowired
    MockMvc browser;

    @Autowired
    SomePeople people;

    @Test
    void 未登录的人被带到登录页() throws Exception {
        browser.perform(get("/")).andExpect(status().isFound()).andExpect(redirectedUrl("/signin"));
    }

    @Test
    void 登录的人看到自己的工作台() throws Exception {
        var person = people.person(Role.OFFICE);
        browser.perform(get("/").with(SomePeople.as(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(person.name() + "，您好")));
    }

    @Test
    void 每个回答都带着不许内联脚本的内容安全策略() throws Exception {
        browser.perform(get("/signin"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.allOf(
                                        containsString("script-src 'self'"), Matchers.not(containsString("unsafe")))));
    }
}
