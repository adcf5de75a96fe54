package cn.qingjian.duties.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.duties.Duties;
import cn.qingjian.duties.Duty;
import cn.qingjian.duties.DutySheet;
import cn.qingjian.duties.Typed;
import cn.qingjian.gate.DutyStanding.Sheet;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class DutyPageTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    SomePeople people;

    @Autowired
    Duties duties;

    @Autowired
    Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private Account office = SomeAccounts.NOBODY;
    private Account county = SomeAccounts.NOBODY;

    @BeforeEach
    void agency() {
        today = LocalDate.now(clock);
        office = people.person(Role.OFFICE);
        county = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
    }

    private ResultActions add(Account by, String... more) throws Exception {
        MockHttpServletRequestBuilder form = post("/duties")
                .with(as(by))
                .with(csrf())
                .param("sheet", "OWN")
                .param("text", "窗口服务")
                .param("basis", "履职清单")
                .param("from", today.toString());
        for (int place = 0; place < more.length; place += 2) {
            form.param(more[place], more[place + 1]);
        }
        return mvc.perform(form);
    }

    private ResultActions list(Account reader, String... search) throws Exception {
        MockHttpServletRequestBuilder page = get("/duties").with(as(reader));
        for (int place = 0; place < search.length; place += 2) {
            page.param(search[place], search[place + 1]);
        }
        return mvc.perform(page).andExpect(status().isOk());
    }

    private Duty only() {
        assertThat(duties.all()).hasSize(1);
        return duties.all().getFirst();
    }

    private ResultActions bring(byte[] content) throws Exception {
        return mvc.perform(multipart("/duties/import")
                .file(new MockMultipartFile("file", "duties.xlsx", "application/octet-stream", content))
                .with(as(office))
                .with(csrf()));
    }

    @Test
    void 办公室加一项_人人看得到_查得到_试得出() throws Exception {
        list(county).andExpect(content().string(containsString("还没有“该干”清单")));
        add(office, "words", "窗口、排队").andExpect(redirectedUrl("/duties"));
        list(county)
                .andExpect(content().string(containsString("窗口、排队")))
                .andExpect(content().string(not(containsString("加一项或导入"))))
                .andExpect(content().string(not(containsString("还没有“该干”清单"))));
        list(county, "q", "排队").andExpect(content().string(containsString("履职清单")));
        list(county, "q", "植树").andExpect(content().string(containsString("没有找到")));
        list(county, "sheet", "TAKEN_BACK").andExpect(content().string(containsString("没有找到")));
        list(county, "task", "报送<排队>人数").andExpect(content().string(containsString("都说到“排队”")));
        list(county, "task", "组织植树").andExpect(content().string(containsString("对不上哪一项")));
    }

    @Test
    void 写错的说在格子旁_填的都还在_重复的不再加() throws Exception {
        add(office, "words", "工作", "by", "留着")
                .andExpect(content().string(containsString("哪里都有的词")))
                .andExpect(content().string(containsString("留着")));
        add(office, "office", "999999999").andExpect(content().string(containsString("请选择一个管理部")));
        assertThat(duties.all()).isEmpty();
        add(office).andExpect(redirectedUrl("/duties"));
        add(office).andExpect(content().string(containsString("清单里已经有这一项")));
        only();
    }

    @Test
    void 一个管理部只看到自己的() throws Exception {
        add(office, "office", String.valueOf(county.unit().id()));
        Account other = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        list(county).andExpect(content().string(containsString("窗口服务")));
        list(other).andExpect(content().string(not(containsString(">窗口服务<"))));
        mvc.perform(get("/duties/" + only().id()).with(as(other))).andExpect(status().isNotFound());
        mvc.perform(get("/duties/" + only().id()).with(as(county)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("为什么停用"))));
    }

    @Test
    void 停用写明最后一天和理由_改不了以前() throws Exception {
        assertThat(duties.add(
                                new Typed(
                                        "OWN",
                                        "窗口服务",
                                        "",
                                        "",
                                        "",
                                        "履职清单",
                                        today.minusYears(1).toString(),
                                        ""),
                                office)
                        .all())
                .isEmpty();
        String path = "/duties/" + only().id();
        end(path, today.minusDays(2), "不再由管理部办").andExpect(content().string(containsString("最早到昨天")));
        end(path, today, " ").andExpect(content().string(containsString("请写为什么停用")));
        end(path, today.minusDays(1), "已由别的单位承接").andExpect(redirectedUrl("/duties"));
        assertThat(only().holds(today)).isFalse();
        assertThat(only().holds(today.minusDays(1))).isTrue();
        list(office).andExpect(content().string(not(containsString(">窗口服务<"))));
        list(office, "past", "on").andExpect(content().string(containsString("已停用")));
        mvc.perform(get(path).with(as(office)))
                .andExpect(content().string(containsString("已由别的单位承接")))
                .andExpect(content().string(not(containsString("为什么停用"))));
        assertThat(duties.end(only(), today.toString(), "再停一次", office).of("until"))
                .contains("这一项已经停用过。");
    }

    private ResultActions end(String path, LocalDate last, String reason) throws Exception {
        return mvc.perform(post(path + "/end")
                .with(as(office))
                .with(csrf())
                .param("until", last.toString())
                .param("reason", reason));
    }

    private Duty duty(Sheet sheet, String text, String word) {
        return new Duty(
                0, sheet, text, List.of(word), Optional.empty(), "", "清单", today, Optional.empty(), Optional.empty());
    }

    @Test
    void 导出的改了再导入_已有的不再加_有一行不对都不加() throws Exception {
        add(office, "words", "窗口");
        byte[] out = mvc.perform(get("/duties/list.xlsx").with(as(county)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        bring(out).andExpect(redirectedUrl("/duties"));
        Duty fresh = duty(Sheet.TAKEN_BACK, "手工台账", "台账");
        bring(DutySheet.write(List.of(only(), fresh), Map.of())).andExpect(redirectedUrl("/duties"));
        assertThat(duties.all()).extracting(Duty::sheet).containsExactly(Sheet.OWN, Sheet.TAKEN_BACK);
        Duty wrong = duty(Sheet.ASSIST, "整改", "情况");
        Duty more = duty(Sheet.OWN, "档案", "档案");
        bring(DutySheet.write(List.of(more, wrong), Map.of()))
                .andExpect(content().string(containsString("第3行：")))
                .andExpect(content().string(containsString("由哪个单位牵头")));
        bring("不是表".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .andExpect(content().string(containsString("这不是 .xlsx 文件")));
        assertThat(duties.all()).hasSize(2);
    }

    @Test
    void 谁被拒() throws Exception {
        add(county).andExpect(status().isForbidden());
        add(people.person(Role.DEPARTMENT)).andExpect(status().isForbidden());
        mvc.perform(get("/duties/new").with(as(county))).andExpect(status().isForbidden());
        mvc.perform(get("/duties").with(as(people.person(Role.SYSTEM_ADMIN)))).andExpect(status().isForbidden());
        assertThat(duties.all()).isEmpty();
    }

    /** Nobody, before there is an agency. */
    private static final class SomeAccounts {
        static final Account NOBODY =
                new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", java.util.Set.of());
    }
}
