package cn.qingjian.documents.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.clauses.Paragraph;
import cn.qingjian.clauses.reading.ReadingLimits;
import cn.qingjian.clauses.reading.TextReader;
import cn.qingjian.documents.DocumentKind;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftFilter;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.gate.PlanKey;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class DraftPageTests {
    private static final String BODY = "一、测试业务在网上开办。\n二、系统当场给出结果。\n测试中心\n2026年11月23日";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SomePeople people;

    @Autowired
    private Drafts drafts;

    @Autowired
    private PlanDesk plan;

    @Autowired
    private Clock clock;

    private Unit department = new Unit(0, "", "", Unit.Kind.DEPARTMENT);
    private Unit county = department;
    private Account clerk = new Account(0, "", "", department, "", java.util.Set.of());

    @BeforeEach
    void agency() {
        department = people.unit(Unit.Kind.DEPARTMENT);
        county = people.unit(Unit.Kind.COUNTY_OFFICE);
        clerk = people.person(department, Role.DEPARTMENT);
    }

    @Test
    void 填写后保存并看到报告() throws Exception {
        mvc.perform(draft("关于开办测试业务的通知", BODY, "")).andExpect(redirectedUrlPattern("/documents/*"));
        mvc.perform(get("/documents/" + mine().id()).with(as(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("关于开办测试业务的通知")))
                .andExpect(content().string(containsString("基层要花的时间")))
                .andExpect(content().string(containsString("未发现")));
    }

    @Test
    void 空文稿每处都有提示填写的都还在() throws Exception {
        mvc.perform(draft("", " ", "").param("purpose", "有个理由"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请写标题")))
                .andExpect(content().string(containsString("正文是空的")))
                .andExpect(content().string(containsString("有个理由")));
    }

    @Test
    void 二十万字的文稿在限定时间内说清怎么办() throws Exception {
        long begin = System.nanoTime();
        mvc.perform(draft("关于开办测试业务的通知", "字".repeat(200_000), ""))
                .andExpect(content().string(containsString("正文有200000字，一次最多100000字")));
        assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
    }

    @Test
    void 未知的主送机关给出建议() throws Exception {
        mvc.perform(post("/documents")
                        .with(as(clerk))
                        .with(csrf())
                        .param("title", "关于开办测试业务的通知")
                        .param("body", BODY)
                        .param("addressees", county.name() + "部"))
                .andExpect(content().string(containsString("名录里没有“" + county.name() + "部”")))
                .andExpect(content().string(containsString("是不是：")));
    }

    @Test
    void 两次提交同一张表只有一件文稿() throws Exception {
        String token = "0b6f4f0e-1111-4222-8333-444455556666";
        mvc.perform(draft("关于开办测试业务的通知", BODY, token)).andExpect(status().is3xxRedirection());
        mvc.perform(draft("关于开办测试业务的通知", BODY, token)).andExpect(status().is3xxRedirection());
        assertThat(drafts.count(DraftFilter.by(clerk.id()))).isEqualTo(1);
    }

    @Test
    void 两人同时改一件文稿第二人看到两稿什么都没丢() throws Exception {
        mvc.perform(draft("关于开办测试业务的通知", BODY, ""));
        Draft draft = mine();
        Account colleague = people.person(department, Role.DEPARTMENT);
        mvc.perform(edit(draft, colleague, "同事改过的一稿。")).andExpect(status().is3xxRedirection());
        mvc.perform(edit(draft, clerk, "我自己改的一稿。"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("在您编辑时保存了另一稿")))
                .andExpect(content().string(containsString("同事改过的一稿。")))
                .andExpect(content().string(containsString("我自己改的一稿。")));
        assertThat(mine().words().body()).isEqualTo("同事改过的一稿。");
    }

    @Test
    void 已送审批的文稿改不了_写的都还在_告诉怎么办() throws Exception {
        mvc.perform(draft("关于开办测试业务的通知", BODY, ""));
        Draft draft = mine();
        toTheGate(draft.id());
        mvc.perform(post("/documents/" + draft.id() + "/explain")
                .with(as(clerk))
                .with(csrf())
                .param("reason", "窗口预约须在开办前统一口径，只发这一件。"));
        assertThat(mine().status()).isEqualTo(DraftStatus.AWAITING_APPROVER);
        mvc.perform(edit(draft, clerk, "送审批以后才想起来的一段。"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("送审批以后才想起来的一段。")))
                .andExpect(content().string(containsString("先在过闸报告里撤回")));
        assertThat(mine().words().body()).isEqualTo(draft.words().body());
    }

    @Test
    void 立项只列本科室今年有余额的_选过别年的也留着并说明() throws Exception {
        long unit = department.id();
        PlanItem now = item(unit, LocalDate.now(clock).getYear(), "今年的立项");
        PlanItem before = item(unit, LocalDate.now(clock).getYear() - 1, "去年的立项");
        mvc.perform(get("/documents/new").with(as(clerk)))
                .andExpect(content().string(containsString("今年的立项（一般，余1件）")))
                .andExpect(content().string(not(containsString("去年的立项"))));
        mvc.perform(draft("关于开办测试业务的通知", BODY, "").param("planItem", String.valueOf(before.id())));
        mvc.perform(get("/documents/" + mine().id() + "/edit").with(as(clerk)))
                .andExpect(content().string(containsString("不是本科室本年度的立项")))
                .andExpect(content().string(containsString("value=\"" + now.id() + "\"")));
        mvc.perform(get("/documents/" + mine().id()).with(as(clerk)))
                .andExpect(content().string(containsString("请改选本年度、本科室、同类别的立项")));
    }

    private PlanItem item(long unit, int year, String title) {
        plan.save(
                new PlanItem(
                        0,
                        new PlanKey(year, unit, DocumentKind.CODE, LengthClass.GENERAL.code()),
                        title,
                        "年度工作安排",
                        "各管理部",
                        6,
                        1,
                        0),
                clerk);
        return plan.items(year).stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void 自动保存告诉新的版本号被别人抢先时停下来() throws Exception {
        mvc.perform(draft("关于开办测试业务的通知", BODY, ""));
        Draft draft = mine();
        mvc.perform(autosave(draft, "一、自动保存的一稿。"))
                .andExpect(content().string(containsString("已自动保存")))
                .andExpect(content().string(containsString("value=\"2\"")));
        mvc.perform(autosave(draft, "一、过期的一稿。")).andExpect(content().string(containsString("不会丢失")));
        assertThat(mine().words().body()).isEqualTo("一、自动保存的一稿。");
    }

    @Test
    void 名不副实的文件在文件框旁拒绝粘贴的文字还在() throws Exception {
        var file = new MockMultipartFile(
                "file", "通知.pdf", "application/pdf", "<html>502 Bad Gateway</html>".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/try")
                        .file(file)
                        .param("text", "我粘贴的文字")
                        .with(as(clerk))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"file-wrong\">")))
                .andExpect(content().string(not(containsString("id=\"file-wrong\"></span>"))))
                .andExpect(content().string(containsString("我粘贴的文字")));
    }

    @Test
    void 上传文本直接看到报告() throws Exception {
        var file = new MockMultipartFile(
                "file", "通知.txt", "text/plain", ("关于开办测试业务的通知\n\n" + BODY).getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/try").file(file).with(as(clerk)).with(csrf()))
                .andExpect(redirectedUrlPattern("/documents/*"));
        assertThat(mine().title()).isEqualTo("关于开办测试业务的通知");
    }

    @Test
    void 什么都没给时说要粘贴或者选文件() throws Exception {
        mvc.perform(multipart("/try").with(as(clerk)).with(csrf()))
                .andExpect(content().string(containsString("请粘贴文稿，或者选择一个文件。")));
    }

    @Test
    void 送审两次只裁定一次() throws Exception {
        mvc.perform(draft("关于开办测试业务的通知", BODY, ""));
        long id = mine().id();
        toTheGate(id);
        DraftStatus first = mine().status();
        toTheGate(id);
        assertThat(first).isNotEqualTo(DraftStatus.DRAFTING);
        assertThat(mine().status()).isEqualTo(first);
    }

    @Test
    void 别的科室看不到也改不了() throws Exception {
        mvc.perform(draft("关于开办测试业务的通知", BODY, ""));
        Account stranger = people.person(Role.DEPARTMENT);
        mvc.perform(get("/documents/" + mine().id()).with(as(stranger))).andExpect(status().isNotFound());
        mvc.perform(post("/documents/" + mine().id() + "/send")
                        .with(as(stranger))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void 领导看得到但不能替科室提交() throws Exception {
        mvc.perform(draft("关于开办测试业务的通知", BODY, ""));
        Account leader = people.person(Role.LEADER);
        mvc.perform(get("/documents/" + mine().id()).with(as(leader))).andExpect(status().isOk());
        mvc.perform(post("/documents/" + mine().id() + "/send").with(as(leader)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void 文稿里的标签原样显示不执行() throws Exception {
        mvc.perform(draft("关于<script>alert(1)</script>的通知", BODY, ""));
        mvc.perform(get("/documents/" + mine().id()).with(as(clerk)))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void 评估报告可以下载() throws Exception {
        mvc.perform(draft("关于开办测试业务的通知", BODY, ""));
        mvc.perform(get("/documents/" + mine().id() + "/report.pdf").with(as(clerk)))
                .andExpect(content().contentType("application/pdf"));
        mvc.perform(get("/documents/" + mine().id() + "/report.docx").with(as(clerk)))
                .andExpect(status().isOk());
    }

    @Test
    void 公文版式可以下载三种_写的都在里面() throws Exception {
        mvc.perform(draft("关于开办测试业务的通知", BODY, ""));
        String page = "/documents/" + mine().id();
        for (String kind : List.of("docx", "pdf", "ofd")) {
            byte[] file = mvc.perform(get(page + "/official." + kind).with(as(clerk)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            String text = TextReader.read("公文." + kind, file, ReadingLimits.standard()).paragraphs().stream()
                    .map(Paragraph::text)
                    .collect(Collectors.joining())
                    .replaceAll("\\s", "");
            assertThat(text).as(kind).contains("关于开办测试业务的通知", "一、测试业务在网上开办。", "二、系统当场给出结果。", "2026年11月23日");
        }
        mvc.perform(get(page).with(as(clerk))).andExpect(content().string(containsString("official.ofd")));
    }

    @Test
    void 排不成公文的写明为什么_没有文件可以下载() throws Exception {
        mvc.perform(draft("关于开办测试业务的通知", "附件：1.办理流程图", ""));
        String page = "/documents/" + mine().id();
        mvc.perform(get(page).with(as(clerk))).andExpect(content().string(containsString("还排不成公文")));
        mvc.perform(get(page + "/official.pdf").with(as(clerk))).andExpect(status().isNotFound());
    }

    @Test
    void 列表按标题查找也按状态筛选() throws Exception {
        mvc.perform(draft("关于开办测试业务的通知", BODY, ""));
        mvc.perform(get("/documents").param("words", "测试业务").with(as(clerk)))
                .andExpect(content().string(containsString("共1件")));
        mvc.perform(get("/documents").param("status", "ADMITTED").with(as(clerk)))
                .andExpect(content().string(containsString("这里还没有文稿")));
    }

    /** The department sends it, the office lets it pass. */
    private void toTheGate(long id) throws Exception {
        mvc.perform(post("/documents/" + id + "/send").with(as(clerk)).with(csrf()));
        mvc.perform(post("/documents/" + id + "/pass")
                .with(as(people.person(Role.OFFICE)))
                .with(csrf()));
    }

    private Draft mine() {
        return drafts.list(DraftFilter.by(clerk.id()), 0, 1).getFirst();
    }

    private MockHttpServletRequestBuilder draft(String title, String body, String token) {
        return post("/documents")
                .with(as(clerk))
                .with(csrf())
                .param("title", title)
                .param("body", body)
                .param("token", token)
                .param("addressees", county.name());
    }

    private MockHttpServletRequestBuilder edit(Draft seen, Account by, String body) {
        return typed(post("/documents/" + seen.id() + "/edit"), seen, body).with(as(by));
    }

    private MockHttpServletRequestBuilder autosave(Draft seen, String body) {
        return typed(post("/documents/" + seen.id() + "/autosave"), seen, body).with(as(clerk));
    }

    private static MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder request, Draft seen, String body) {
        return request.with(csrf())
                .param("title", seen.title())
                .param("genre", seen.words().genre().name())
                .param("body", body)
                .param("addressees", seen.words().addresseeLine())
                .param("version", String.valueOf(seen.version()));
    }
}
