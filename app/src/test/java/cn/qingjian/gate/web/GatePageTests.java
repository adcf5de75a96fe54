package cn.qingjian.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.gate.GateNumber;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class GatePageTests {
    private static final String NUMBER = new GateNumber(2026, 4_242_424).toString();

    @Autowired
    MockMvc browser;

    @Autowired
    SomePeople people;

    @Test
    void 没有给过的号_错的号_都有明白的回答_不用登录() throws Exception {
        browser.perform(get("/g/" + NUMBER))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有给过")));
        browser.perform(get("/g/QJ-2026-00042-99"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("不是一个正确的闸号")));
        browser.perform(get("/g").param("number", "<script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;script&gt;")));
        browser.perform(get("/g")).andExpect(status().isOk());
    }

    @Test
    void 输入的号转到它的页() throws Exception {
        browser.perform(get("/g").param("number", NUMBER.toLowerCase(Locale.ROOT)))
                .andExpect(redirectedUrl("/g/" + NUMBER));
    }

    @Test
    void 二维码_乱写的号没有() throws Exception {
        browser.perform(get("/g/" + NUMBER + "/qr.svg"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/svg+xml"))
                .andExpect(content().string(containsString("<path")));
        browser.perform(get("/g/whatever/qr.png")).andExpect(status().isNotFound());
    }

    @Test
    void 计划页人人可看_只有办公室能编() throws Exception {
        var drafter = people.person(Role.DEPARTMENT);
        browser.perform(get("/gate/plan").with(SomePeople.as(drafter))).andExpect(status().isOk());
        browser.perform(get("/gate/plan/edit").with(SomePeople.as(drafter))).andExpect(status().isForbidden());
        browser.perform(post("/gate/plan/edit")
                        .with(SomePeople.as(drafter))
                        .with(csrf())
                        .param("year", "2026"))
                .andExpect(status().isForbidden());
        browser.perform(get("/gate/plan/edit").with(SomePeople.as(people.person(Role.OFFICE))))
                .andExpect(status().isOk());
    }

    @Test
    void 三员不看业务() throws Exception {
        for (Role role : new Role[] {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN}) {
            var admin = people.person(role);
            for (String path : new String[] {"/gate/plan", "/gate/burden", "/gate/parameters"}) {
                browser.perform(get(path).with(SomePeople.as(admin))).andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void 下载的表格是带标记的UTF8() throws Exception {
        byte[] csv = browser.perform(get("/gate/plan.csv").with(SomePeople.as(people.person(Role.LEADER))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("种类,科室,类别,计划");
    }

    @Test
    void 没有的裁定_参数_立项_说找不到() throws Exception {
        var office = people.person(Role.OFFICE);
        for (String path :
                new String[] {"/gate/rulings/999999", "/gate/parameters/nothing", "/gate/plan/items/999999/edit"}) {
            browser.perform(get(path).with(SomePeople.as(office))).andExpect(status().isNotFound());
        }
    }

    @Test
    void 管理部只看自己的负担() throws Exception {
        var grassroots = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        var other = people.unit(Unit.Kind.COUNTY_OFFICE);
        browser.perform(get("/gate/burden")
                        .param("unit", String.valueOf(other.id()))
                        .with(SomePeople.as(grassroots)))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString("要求" + grassroots.unit().name())));
    }

    @Test
    void 测算公式_办公室看得到并能提出新值_管理部进不去() throws Exception {
        Account office = people.person(Role.OFFICE);
        browser.perform(get("/gate/burden/formula").param("year", "1999").with(SomePeople.as(office)))
                .andExpect(content().string(containsString("还没有实测的事项")));
        browser.perform(get("/gate/parameters/burden.documents.read")
                        .param("value", "2.750")
                        .param("reason", "按2026年12件次实测重新拟合")
                        .with(SomePeople.as(office)))
                .andExpect(content().string(containsString("value=\"2.750\"")))
                .andExpect(content().string(containsString("按2026年12件次实测重新拟合")));
        Account county = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        browser.perform(get("/gate/burden/formula").with(SomePeople.as(county))).andExpect(status().isForbidden());
    }

    @Test
    void 闸口指出了什么_逐条规则_没有的年度也说清楚_管理部进不去() throws Exception {
        Account office = people.person(Role.OFFICE);
        browser.perform(get("/gate/burden/objections").param("year", "1999").with(SomePeople.as(office)))
                .andExpect(content().string(containsString("1999年没有要痕迹的事项")))
                .andExpect(content().string(containsString("没有事项过闸")));
        browser.perform(get("/gate/burden/objections")
                        .param("rule", "<script>alert(1)</script>")
                        .with(SomePeople.as(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;script&gt;")));
        Account county = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        browser.perform(get("/gate/burden/objections").with(SomePeople.as(county)))
                .andExpect(status().isForbidden());
    }
}
