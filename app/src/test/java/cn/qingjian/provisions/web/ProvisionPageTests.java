package cn.qingjian.provisions.web;

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

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.provisions.Force;
import cn.qingjian.provisions.importing.DemoLibrary;
import cn.qingjian.provisions.library.LibraryKeeper;
import cn.qingjian.provisions.store.DecisionStore;
import cn.qingjian.provisions.store.ImportStore;
import cn.qingjian.provisions.store.ProvisionStore;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class ProvisionPageTests {
    @Autowired
    MockMvc browser;

    @Autowired
    SomePeople people;

    @Autowired
    DemoLibrary demo;

    @Autowired
    LibraryKeeper keeper;

    @Autowired
    ProvisionStore provisions;

    @Autowired
    DecisionStore decisions;

    @Autowired
    ImportStore imports;

    private Account legal;
    private Account clerk;

    @BeforeEach
    void fill() {
        demo.fill();
        keeper.refresh();
        legal = people.person(Role.LEGAL);
        clerk = people.person(Role.DEPARTMENT);
    }

    private ResultActions open(String path, Account person) throws Exception {
        return browser.perform(get(path).with(SomePeople.as(person)));
    }

    private static ResultMatcher says(String words) {
        return content().string(containsString(words));
    }

    @Test
    void 检索_命中标出_给出在哪一条() throws Exception {
        open("/provisions?q=借阅期限", clerk).andExpect(status().isOk()).andExpect(says("<mark>"));
        open("/provisions?q=机关减负办事法", clerk)
                .andExpect(says("/provisions/law-2019-001"))
                .andExpect(says("现行有效"));
    }

    @Test
    void 没有找到时_告诉怎么办_不说没有规定() throws Exception {
        open("/provisions?q=绝对没有这样的词", clerk).andExpect(says("没有找到不等于没有规定"));
    }

    @Test
    void 检索词里的标签不会变成标签() throws Exception {
        open("/provisions?q=<script>alert(1)</script>", clerk)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void 条件乱填也不出错() throws Exception {
        open("/provisions?q=公文&level=NO&force=NO&year=abcd&page=-5&order=NO", clerk)
                .andExpect(status().isOk());
        open("/provisions?page=99999999999", clerk).andExpect(status().isOk());
    }

    @Test
    void 阅读页_有条文锚点和目录() throws Exception {
        open("/provisions/law-2019-001", clerk)
                .andExpect(says("id=\"第三条\""))
                .andExpect(says("href=\"#第三条\""))
                .andExpect(says("第二章　文书与会议"));
    }

    @Test
    void 废止的_写明何时起由哪件替代() throws Exception {
        open("/provisions/bd-2020-011", clerk)
                .andExpect(says("<strong>废止。</strong>"))
                .andExpect(says("2023-05-01"))
                .andExpect(says("/provisions/bd-2023-008"));
    }

    @Test
    void 部分失效的_所列条划掉() throws Exception {
        open("/provisions/qh-gf-2023-002", clerk)
                .andExpect(says("第九条、第十五条不再执行"))
                .andExpect(says("class=\"void\""));
    }

    @Test
    void 没有的规定_是找不到而不是出错() throws Exception {
        open("/provisions/none-1", clerk).andExpect(status().isNotFound());
        open("/provisions/law-2019-001/editions/7", clerk).andExpect(status().isOk());
    }

    @Test
    void 清理建议_两边原文并列() throws Exception {
        open("/provisions/bd-2025-012/same", clerk)
                .andExpect(says("上级现行规定已经写明"))
                .andExpect(says("/provisions/sj-2024-015#一（三）"));
    }

    @Test
    void 有效期页列出将到期的() throws Exception {
        open("/provisions/expiring", clerk).andExpect(status().isOk()).andExpect(says("天内到期"));
    }

    @Test
    void 清理页能打开() throws Exception {
        open("/provisions/cleanup", clerk).andExpect(status().isOk()).andExpect(says("上级已经写明"));
    }

    @Test
    void 政策法规记录清理决定_别人不能() throws Exception {
        browser.perform(post("/provisions/bd-2025-012/cleanup")
                        .with(SomePeople.as(legal))
                        .with(csrf())
                        .param("decision", "修改")
                        .param("reason", "与上级重复"))
                .andExpect(redirectedUrl("/provisions/bd-2025-012/same"));
        assertThat(decisions.latest())
                .extracting(DecisionStore.Decision::decision)
                .containsExactly("修改");
        browser.perform(post("/provisions/bd-2025-012/cleanup")
                        .with(SomePeople.as(clerk))
                        .with(csrf())
                        .param("decision", "保留")
                        .param("reason", "不改"))
                .andExpect(status().isForbidden());
        assertThat(decisions.latest()).hasSize(1);
    }

    @Test
    void 没有理由的清理决定不记录() throws Exception {
        browser.perform(post("/provisions/bd-2025-012/cleanup")
                .with(SomePeople.as(legal))
                .with(csrf())
                .param("decision", "废止")
                .param("reason", "  "));
        assertThat(decisions.latest()).isEmpty();
    }

    @Test
    void 更正效力要写理由_写了才改() throws Exception {
        browser.perform(correction("").with(SomePeople.as(legal)))
                .andExpect(status().isOk())
                .andExpect(says("请写明更正的理由"));
        assertThat(provisions.find("bd-2025-012").orElseThrow().validity().declared())
                .isEqualTo(Force.IN_FORCE);
        browser.perform(correction("主任办公会决定废止").with(SomePeople.as(legal)))
                .andExpect(redirectedUrl("/provisions/bd-2025-012"));
        assertThat(provisions.find("bd-2025-012").orElseThrow().validity().declared())
                .isEqualTo(Force.REPEALED);
    }

    private static MockHttpServletRequestBuilder correction(String reason) {
        return post("/provisions/bd-2025-012/edit")
                .with(csrf())
                .param("title", "发文管理办法")
                .param("level", "OWN_DOCUMENT")
                .param("force", "REPEALED")
                .param("reason", reason);
    }

    @Test
    void 更正时日期和编号写错_在原页逐项指出() throws Exception {
        browser.perform(post("/provisions/bd-2025-012/edit")
                        .with(SomePeople.as(legal))
                        .with(csrf())
                        .param("title", "")
                        .param("adopted", "前天")
                        .param("replacedBy", "no-such")
                        .param("reason", "试"))
                .andExpect(says("请填写标题"))
                .andExpect(says("日期读不出来"))
                .andExpect(says("规定库里没有这个编号"));
    }

    @Test
    void 科室经办不能更正也不能导入() throws Exception {
        open("/provisions/bd-2025-012/edit", clerk).andExpect(status().isForbidden());
        browser.perform(correction("我来改").with(SomePeople.as(clerk))).andExpect(status().isForbidden());
        open("/provisions/imports", clerk).andExpect(status().isForbidden());
        browser.perform(multipart("/provisions/imports")
                        .file(new MockMultipartFile("file", "a.md", "text/plain", new byte[] {1}))
                        .with(SomePeople.as(clerk))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void 没有登录的人先去登录() throws Exception {
        browser.perform(get("/provisions")).andExpect(status().isFound()).andExpect(redirectedUrl("/signin"));
    }

    @Test
    void 上传后得到一次导入_进度页和报告都能打开() throws Exception {
        String path = Objects.requireNonNull(browser.perform(multipart("/provisions/imports")
                        .file(new MockMultipartFile(
                                "file", "甲.md", "text/plain", "第一条 内容。".getBytes(StandardCharsets.UTF_8)))
                        .with(SomePeople.as(legal))
                        .with(csrf()))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        open(path, legal).andExpect(status().isOk()).andExpect(says("正在识别"));
        open(path + "/progress", legal).andExpect(status().isOk());
        open(path + "/report.csv", legal).andExpect(status().isOk()).andExpect(says("位置,结果,标题"));
        open("/provisions/imports", legal).andExpect(says("甲.md"));
    }

    @Test
    void 空文件当场说明() throws Exception {
        browser.perform(multipart("/provisions/imports")
                        .file(new MockMultipartFile("file", "空.md", "text/plain", new byte[0]))
                        .with(SomePeople.as(legal))
                        .with(csrf()))
                .andExpect(redirectedUrl("/provisions/imports"));
        assertThat(imports.latest(5)).isEmpty();
    }

    @Test
    void 没有的导入_是找不到() throws Exception {
        open("/provisions/imports/987654", legal).andExpect(status().isNotFound());
    }
}
