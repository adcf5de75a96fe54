package cn.qingjian.datarequests.web;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.datarequests.SomeForms;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.datarequests.fill.Fill;
import cn.qingjian.datarequests.fill.FillSheet;
import cn.qingjian.datarequests.fill.FillStatus;
import cn.qingjian.datarequests.fill.Fills;
import cn.qingjian.datarequests.outside.OutsideReports;
import cn.qingjian.datarequests.request.Request;
import cn.qingjian.datarequests.request.RequestStatus;
import cn.qingjian.datarequests.request.Requests;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class FormPageTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private SomePeople people;

    @Autowired
    private SomeForms forms;

    @Autowired
    private Requests requests;

    @Autowired
    private Fills fills;

    @Autowired
    private OutsideReports reports;

    private Unit office = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account clerk = new Account(0, "", "", office, "", Set.of());
    private Account filler = clerk;

    @BeforeEach
    void agency() {
        office = people.unit(Unit.Kind.COUNTY_OFFICE);
        clerk = people.person(Role.DEPARTMENT);
        filler = people.person(office, Role.GRASSROOTS);
    }

    private MockHttpServletRequestBuilder sent(String path, Account by) {
        return post(path).with(as(by)).with(csrf());
    }

    private MockHttpServletRequestBuilder asked(String title, Element element) {
        return asked(title, element, forms.today().plusMonths(3).toString());
    }

    private MockHttpServletRequestBuilder asked(String title, Element element, String expires) {
        return sent("/datarequests", clerk)
                .param("title", title)
                .param("purpose", "安排测试")
                .param("frequency", "ONCE")
                .param("units", String.valueOf(office.id()))
                .param("elements", String.valueOf(element.id()))
                .param("firstDue", forms.today().plusDays(14).toString())
                .param("expires", expires);
    }

    private Request only() {
        return requests.list(clerk, false).getFirst();
    }

    private Fill filling(Element... elements) {
        return forms.fill(forms.issued(clerk, forms.words(List.of(office), elements)), office);
    }

    private Fill now(Fill fill) {
        return fills.find(fill.id(), filler).orElseThrow();
    }

    @Test
    void 科室要数_看结论_过闸_下发() throws Exception {
        Element element = forms.number(clerk.unit());
        mvc.perform(asked("页面测试表", element)).andExpect(redirectedUrlPattern("/datarequests/*"));
        String path = "/datarequests/" + only().id();
        mvc.perform(get(path).with(as(clerk)))
                .andExpect(content().string(containsString("页面测试表")))
                .andExpect(content().string(containsString("新增")))
                .andExpect(content().string(containsString("可以过闸")));
        mvc.perform(sent(path + "/submit", clerk)).andExpect(redirectedUrl(path));
        mvc.perform(sent(path + "/issue", clerk)).andExpect(redirectedUrl(path));
        mvc.perform(get(path).with(as(clerk)))
                .andExpect(content().string(containsString("表号")))
                .andExpect(content()
                        .string(containsString(only().form().orElseThrow().admission())))
                .andExpect(content().string(containsString("1个管理部报了0个")));
        mvc.perform(get("/datarequests").with(as(filler))).andExpect(content().string(containsString("页面测试表")));
    }

    @Test
    void 没写全的每处有提示_填的都在_两次提交同一张只有一件() throws Exception {
        mvc.perform(sent("/datarequests", clerk).param("title", "").param("purpose", "有个用途"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请写表名")))
                .andExpect(content().string(containsString("请选择要哪些管理部填")))
                .andExpect(content().string(containsString("有个用途")));
        Element element = forms.number(clerk.unit());
        String token = UUID.randomUUID().toString();
        mvc.perform(asked("同一张", element).param("token", token));
        mvc.perform(asked("同一张", element).param("token", token));
        assertThat(requests.list(clerk, false)).hasSize(1);
    }

    @Test
    void 没有有效期的不予过闸_说清怎么改() throws Exception {
        mvc.perform(asked("无期表", forms.number(clerk.unit()), ""));
        Request request = only();
        mvc.perform(sent("/datarequests/" + request.id() + "/submit", clerk));
        assertThat(only().status()).isEqualTo(RequestStatus.REFUSED);
        mvc.perform(get("/datarequests/" + request.id()).with(as(clerk)))
                .andExpect(content().string(containsString("没有写有效期")));
    }

    @Test
    void 别的科室看不到没下发的表_改不了别人的表() throws Exception {
        Request draft = requests.begin(forms.words(List.of(office), forms.number(clerk.unit())), clerk, null);
        Account stranger = people.person(Role.DEPARTMENT);
        mvc.perform(get("/datarequests/" + draft.id()).with(as(stranger))).andExpect(status().isNotFound());
        mvc.perform(get("/datarequests/" + draft.id()).with(as(filler))).andExpect(status().isNotFound());
        mvc.perform(sent("/datarequests/" + draft.id() + "/submit", people.person(Role.OFFICE)))
                .andExpect(status().isForbidden());
        Request issued = forms.issued(clerk, forms.words(List.of(office), forms.number(clerk.unit())));
        mvc.perform(get("/datarequests/" + issued.id()).with(as(stranger)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("报送进度"))));
        mvc.perform(get("/datarequests/" + issued.id() + "/results.xlsx").with(as(stranger)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/datarequests/" + issued.id() + "/results.xlsx").with(as(clerk)))
                .andExpect(status().isOk());
        mvc.perform(sent("/datarequests/" + issued.id() + "/withdraw", stranger))
                .andExpect(status().isForbidden());
    }

    @Test
    void 自动保存说明存到哪里_错在哪一项() throws Exception {
        Element element = forms.number(clerk.unit());
        Fill fill = filling(element);
        String path = "/datarequests/fills/" + fill.id() + "/autosave";
        mvc.perform(sent(path, filler).param("v" + element.id(), "8").param("version", "1"))
                .andExpect(content().string(containsString("已自动保存")))
                .andExpect(content().string(containsString("value=\"2\"")));
        mvc.perform(sent(path, filler).param("v" + element.id(), "九千").param("version", "2"))
                .andExpect(content().string(containsString("请填整数")));
        assertThat(now(fill).entries()).containsEntry(element.id(), "九千");
        mvc.perform(sent(path, filler).param("v" + element.id(), "9").param("version", "1"))
                .andExpect(content().string(containsString("value=\"1\"")));
    }

    @Test
    void 报送_退回_再报_收下() throws Exception {
        Element element = forms.number(clerk.unit());
        Fill fill = filling(element);
        String path = "/datarequests/fills/" + fill.id();
        mvc.perform(sent(path, filler).param("send", "yes").param("version", "1"))
                .andExpect(content().string(containsString("这一项必填")));
        mvc.perform(sent(path, filler)
                        .param("send", "yes")
                        .param("version", String.valueOf(now(fill).version()))
                        .param("token", UUID.randomUUID().toString())
                        .param("v" + element.id(), "8"))
                .andExpect(redirectedUrl(path));
        mvc.perform(sent(path + "/return", clerk)).andExpect(content().string(containsString("至少写一处")));
        mvc.perform(sent(path + "/return", clerk).param("r" + element.id(), "请核对"))
                .andExpect(redirectedUrl(path));
        mvc.perform(get(path).with(as(filler)))
                .andExpect(content().string(containsString("科室意见：请核对")))
                .andExpect(content().string(containsString("value=\"8\"")));
        mvc.perform(sent(path, filler)
                        .param("send", "yes")
                        .param("version", String.valueOf(now(fill).version()))
                        .param("v" + element.id(), "10"))
                .andExpect(redirectedUrl(path));
        mvc.perform(sent(path + "/accept", clerk)).andExpect(redirectedUrl(path));
        assertThat(now(fill).status()).isEqualTo(FillStatus.ACCEPTED);
        mvc.perform(sent(path, filler).param("v" + element.id(), "11").param("version", "99"))
                .andExpect(content().string(containsString("不能再改")));
    }

    @Test
    void 报送进度只按管理部的名册顺序_不排名次_不列个人() throws Exception {
        Element element = forms.number(clerk.unit());
        Unit second = people.unit(Unit.Kind.COUNTY_OFFICE);
        Account quick = people.person(second, Role.GRASSROOTS);
        Request request = forms.issued(clerk, forms.words(List.of(office, second), element));
        fills.send(
                forms.fill(request, second).id(), 1, Map.of(element.id(), "8"), fills.now(), UUID.randomUUID(), quick);
        String page = mvc.perform(get("/datarequests/" + request.id()).with(as(clerk)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String progress = page.substring(page.indexOf("报送进度"));
        assertThat(progress).contains("2个管理部报了1个").doesNotContain(quick.name(), "名次", "排名", "%");
        assertThat(progress.indexOf(office.name())).as("先报的不排到前面").isBetween(0, progress.indexOf(second.name()));
    }

    @Test
    void 不是本单位的填不了_不是制表科室的收不了() throws Exception {
        Fill fill = filling(forms.number(clerk.unit()));
        String path = "/datarequests/fills/" + fill.id();
        Account neighbour = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        mvc.perform(get(path).with(as(neighbour))).andExpect(status().isNotFound());
        mvc.perform(sent(path + "/autosave", neighbour)).andExpect(status().isNotFound());
        mvc.perform(sent(path + "/accept", people.person(Role.OFFICE))).andExpect(status().isForbidden());
        mvc.perform(sent(path + "/autosave", clerk)).andExpect(status().isForbidden());
        mvc.perform(get(path).with(as(people.person(Role.INSPECTOR)))).andExpect(status().isOk());
    }

    @Test
    void 在有效期内拒填_说清为什么不行() throws Exception {
        Fill fill = filling(forms.number(clerk.unit()));
        mvc.perform(sent("/datarequests/fills/" + fill.id() + "/decline", filler)
                        .param("words", "不想填"))
                .andExpect(content().string(containsString("现在不能拒填")));
    }

    @Test
    void 表格导出又导入_坏文件在框旁说明() throws Exception {
        Element element = forms.number(clerk.unit());
        Fill fill = filling(element);
        String path = "/datarequests/fills/" + fill.id();
        mvc.perform(get(path + "/sheet.xlsx").with(as(filler))).andExpect(status().isOk());
        byte[] sheet = FillSheet.write(List.of(List.of(element.words().code(), "", "", "77")));
        mvc.perform(multipart(path + "/sheet")
                        .file(new MockMultipartFile("file", "表.xlsx", "", sheet))
                        .with(as(filler))
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        assertThat(now(fill).entries()).isEqualTo(Map.of(element.id(), "77"));
        var broken = new MockMultipartFile("file", "表.xlsx", "", "<html>".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart(path + "/sheet").file(broken).with(as(filler)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("这不是 .xlsx 文件")));
        assertThat(now(fill).entries()).as("填过的还在").isEqualTo(Map.of(element.id(), "77"));
    }

    @Test
    void 填的标签原样显示不执行() throws Exception {
        Element element = forms.number(clerk.unit());
        Fill fill = filling(element);
        mvc.perform(sent("/datarequests/fills/" + fill.id(), filler)
                        .param("v" + element.id(), "\"><script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void 登记数据元_第二个来源退回在框旁() throws Exception {
        Element element = forms.number(clerk.unit());
        String path = "/datarequests/elements/" + element.id();
        mvc.perform(sent(path + "/source", clerk)
                        .param("source", String.valueOf(clerk.unit().id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("一数一源")));
        mvc.perform(sent("/datarequests/elements", clerk).param("code", "!"))
                .andExpect(content().string(containsString("请写名称")))
                .andExpect(content().string(containsString("有且只有一个")));
        mvc.perform(sent(path + "/values", clerk)
                        .param("lines", office.name() + " 128")
                        .param("asOf", forms.today().toString()))
                .andExpect(redirectedUrl(path));
        mvc.perform(get(path).with(as(filler))).andExpect(content().string(containsString("截至" + forms.today())));
        mvc.perform(get("/datarequests/elements")
                        .param("words", element.words().code())
                        .with(as(filler)))
                .andExpect(content().string(containsString(element.words().name())));
    }

    @Test
    void 已有来源的显示来源和怎么改_不再给登记的框() throws Exception {
        Element element = forms.number(clerk.unit());
        String path = "/datarequests/elements/" + element.id();
        mvc.perform(get(path).with(as(clerk)))
                .andExpect(content()
                        .string(containsString("来源已经登记为<strong>" + clerk.unit().name() + "</strong>")))
                .andExpect(content().string(containsString("在这一页重新导入")))
                .andExpect(content().string(containsString("href=\"/datarequests/elements/new\"")))
                .andExpect(content().string(not(containsString(path + "/source"))));
        mvc.perform(get(path).with(as(filler)))
                .andExpect(content().string(containsString("来源已经登记为")))
                .andExpect(content().string(not(containsString("href=\"/datarequests/elements/new\""))));
    }

    private String outside(Account about) throws Exception {
        mvc.perform(sent("/datarequests/outside", filler)
                        .param("unit", String.valueOf(about.unit().id()))
                        .param("channel", "QQ")
                        .param("asked", forms.today().toString())
                        .param("what", "要照片"))
                .andExpect(redirectedUrl("/datarequests/outside"));
        return "/datarequests/outside/" + reports.list(filler).getFirst().id();
    }

    @Test
    void 反映平台外要数_办公室处理() throws Exception {
        mvc.perform(sent("/datarequests/outside", filler).param("asker", ""))
                .andExpect(content().string(containsString("请选择科室，或者写谁要的")));
        String path = outside(clerk);
        Account inspector = people.person(Role.INSPECTOR);
        mvc.perform(get("/datarequests/outside").with(as(inspector)))
                .andExpect(content().string(containsString(clerk.unit().name())))
                .andExpect(content().string(containsString(office.name())));
        mvc.perform(get("/").with(as(inspector))).andExpect(content().string(containsString("平台外要数")));
        mvc.perform(sent(path + "/answer", inspector).param("words", "已约谈"))
                .andExpect(redirectedUrl("/datarequests/outside"));
    }

    @Test
    void 要数的科室知道了补走过闸或者收回_看不到是谁反映的() throws Exception {
        String path = outside(clerk);
        mvc.perform(get("/").with(as(clerk))).andExpect(content().string(containsString("请补走过闸或者收回")));
        mvc.perform(get("/datarequests/outside").with(as(clerk)))
                .andExpect(content().string(containsString("要照片")))
                .andExpect(content().string(not(containsString(office.name()))))
                .andExpect(content().string(not(containsString(filler.name()))));
        mvc.perform(sent(path + "/back", clerk))
                .andExpect(content().string(containsString("请写怎么告诉管理部")))
                .andExpect(content().string(not(containsString(office.name()))));
        mvc.perform(sent(path + "/instead", clerk)).andExpect(redirectedUrlPattern("/datarequests/*/edit"));
        mvc.perform(get("/datarequests/" + only().id()).with(as(clerk))).andExpect(status().isOk());
        mvc.perform(get("/datarequests/" + only().id() + "/edit").with(as(clerk)))
                .andExpect(content().string(containsString("补走过闸")));
        mvc.perform(get("/datarequests/outside").with(as(filler)))
                .andExpect(content().string(containsString("科室补走过闸")));
    }

    @Test
    void 不是要数的科室看不到也改不了_管理部不能替科室收回() throws Exception {
        String path = outside(clerk);
        Account stranger = people.person(Role.DEPARTMENT);
        mvc.perform(get("/datarequests/outside").with(as(stranger)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("要照片"))));
        mvc.perform(sent(path + "/back", stranger).param("words", "收回")).andExpect(status().isNotFound());
        mvc.perform(sent(path + "/instead", stranger)).andExpect(status().isNotFound());
        mvc.perform(sent(path + "/back", people.person(Role.OFFICE)).param("words", "收回"))
                .andExpect(status().isForbidden());
        mvc.perform(sent(path + "/back", filler).param("words", "收回")).andExpect(status().isForbidden());
        mvc.perform(sent(path + "/answer", clerk).param("words", "没事")).andExpect(status().isForbidden());
        mvc.perform(sent(path + "/answer", people.person(clerk.unit(), Role.OFFICE))
                        .param("words", "没事"))
                .andExpect(content().string(containsString("反映的是本科室")));
        mvc.perform(get("/datarequests/outside").with(as(people.person(Role.FINANCE))))
                .andExpect(status().isForbidden());
    }
}
