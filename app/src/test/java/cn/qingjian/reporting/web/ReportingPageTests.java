package cn.qingjian.reporting.web;

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

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Facts;
import cn.qingjian.reporting.SomeYears;
import cn.qingjian.reporting.Thing;
import cn.qingjian.reporting.Thing.Fate;
import cn.qingjian.spreadsheets.FirstSheet;
import cn.qingjian.spreadsheets.TextSheet;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PageTest
class ReportingPageTests {
    private static final String DAYS = "from=2024-07-01&to=2024-09-30";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SomePeople people;

    @Autowired
    private SomeYears years;

    @Autowired
    private Facts facts;

    private Account office = new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    private Account department = office;
    private Account stranger = office;
    private Account county = office;

    @BeforeEach
    void agency() {
        office = people.person(Role.OFFICE);
        department = people.person(Role.DEPARTMENT);
        stranger = people.person(Role.DEPARTMENT);
        county = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        for (int i = 0; i < 3; i++) {
            years.keep(
                    new Thing(
                            "documents",
                            7_200_001 + i,
                            Fate.ISSUED,
                            LocalDate.of(2024, 8, 5 + i),
                            false,
                            department.unit().id(),
                            1,
                            Map.of("class", "general", "form", "OFFICIAL", "toGovernments", i == 0),
                            i == 0
                                    ? List.of()
                                    : List.of(new Thing.Cost(county.unit().id(), 90, 1, List.of()))),
                    department.id());
        }
        facts.rebuild();
    }

    private ResultActions open(String path, Account who) throws Exception {
        return mvc.perform(get(path).with(as(who))).andExpect(status().isOk());
    }

    private String body(String path, Account who) throws Exception {
        return open(path, who).andReturn().getResponse().getContentAsString();
    }

    private List<List<String>> sheet(String path, Account who) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        byte[] file = open(path, who).andReturn().getResponse().getContentAsByteArray();
        FirstSheet.read(file, new FirstSheet.Bounds(10_000_000, 100, 20), "表", (number, cells) -> rows.add(cells));
        return rows;
    }

    @Test
    void 一个数在字段页_逐件页_两种导出里都一样() throws Exception {
        String scope = "?" + DAYS + "&unit=" + department.unit().id();
        assertThat(body("/reporting/figures" + scope, office)).contains("3 件");
        assertThat(body("/reporting/figures/doc.issued" + scope, office)).contains("3 件", "第7200001件", "第7200003件");
        assertThat(sheet("/reporting/figures.xlsx" + scope, office))
                .anySatisfy(row -> assertThat(row).contains("doc.issued", "3", "件"));
        assertThat(sheet("/reporting/records/doc.issued" + scope, office))
                .hasSize(5)
                .anySatisfy(row -> assertThat(row).contains("2024-08-05", "公文", "第7200001件"));
    }

    @Test
    void 科室只看本科室的_换单位也看不到别人的() throws Exception {
        assertThat(body("/reporting/figures/doc.issued?" + DAYS, department)).contains("3 件");
        assertThat(body(
                        "/reporting/figures/doc.issued?" + DAYS + "&unit="
                                + department.unit().id(),
                        stranger))
                .contains("0 件")
                .doesNotContain("第7200001件");
        assertThat(sheet(
                        "/reporting/records/doc.issued?" + DAYS + "&unit="
                                + department.unit().id(),
                        stranger))
                .hasSize(2);
    }

    @Test
    void 管理部只看要求自己承担的() throws Exception {
        assertThat(body("/reporting/figures/doc.issued?" + DAYS, county))
                .contains("2 件", "第7200002件")
                .doesNotContain("第7200001件");
        assertThat(body("/reporting/figures/load.hours?" + DAYS, county)).contains("3.0 人时");
    }

    @Test
    void 应当为零而不为零的标出来() throws Exception {
        open("/reporting/figures/doc.toGovernments?" + DAYS, department)
                .andExpect(content().string(containsString("应为0")));
        open("/reporting/figures/doc.toGovernments?" + DAYS, stranger)
                .andExpect(content().string(not(containsString("应为0"))));
    }

    @Test
    void 没有来源的字段写明原因() throws Exception {
        open("/reporting/figures/xf.closed", office)
                .andExpect(content().string(containsString("没有逐件记录：信访投诉还没有在系统里受理")));
    }

    @Test
    void 占比和同比点开是它比的两个数() throws Exception {
        open("/reporting/figures/doc.assessedShare?" + DAYS, office)
                .andExpect(content().string(containsString("由这两个数算出")))
                .andExpect(content().string(containsString("做过一致性评估的")));
        open("/reporting/figures/doc.issued.change?" + DAYS, department)
                .andExpect(content().string(containsString("上年同期是零，不算同比")));
    }

    @Test
    void 写错的日期说清楚_没有的字段找不到() throws Exception {
        open("/reporting/figures?from=去年", office).andExpect(content().string(containsString("日期要写成")));
        open("/reporting/figures?from=2024-09-30&to=2024-07-01", office)
                .andExpect(content().string(containsString("截止日期早于起始日期")));
        mvc.perform(get("/reporting/figures/doc.nothing").with(as(office))).andExpect(status().isNotFound());
    }

    @Test
    void 监测页一页看全年_没有脚本也有图有表() throws Exception {
        assertThat(body("/reporting?year=2024", office))
                .contains("2024年动态监测", "发文", "各单位投入", "看成表格", "<svg", "谁要求得最多", "规避和违规迹象");
        assertThat(body("/reporting", county)).contains("只含要求本单位承担的").doesNotContain("谁要求得最多");
    }

    @Test
    void 往年数_好的行录入_错的行指出单元格() throws Exception {
        Unit unit = department.unit();
        byte[] file = TextSheet.write(
                "往年数",
                List.of(8, 8, 8, 8, 8, 8),
                List.of(
                        List.of("年度", "月份", "科室", "种类", "类别", "件数"),
                        List.of("2021", "3", unit.name(), "公文", "一般", "12"),
                        List.of("2021", "13", unit.name(), "公文", "一般", "5")));
        String page = mvc.perform(multipart("/reporting/history/preview")
                        .file(new MockMultipartFile("file", "往年.xlsx", "", file))
                        .with(as(office))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("B3", "没有13月", "录入这1行", "2021年公文");
        mvc.perform(post("/reporting/history")
                        .param("lines", "2021,3,%s,公文,一般,12".formatted(unit.name()))
                        .with(as(office))
                        .with(csrf()))
                .andExpect(redirectedUrl("/reporting"));
        assertThat(body("/reporting/figures/doc.issued?from=2021-01-01&to=2021-12-31", department))
                .contains("12 件", "录入的往年数：2021年3月公文");
    }

    @Test
    void 模板填了就能导入() throws Exception {
        List<List<String>> template = sheet("/reporting/history/template.xlsx", office);
        assertThat(template.getFirst()).containsExactly("年度", "月份", "科室", "种类", "类别", "件数");
        mvc.perform(multipart("/reporting/history/preview")
                        .file(new MockMultipartFile("file", "往年.xlsx", "", TextSheet.write("往年数", List.of(), template)))
                        .with(as(office))
                        .with(csrf()))
                .andExpect(content().string(not(containsString("要改的地方"))));
    }

    @Test
    void 没有选文件_说出来() throws Exception {
        mvc.perform(multipart("/reporting/history/preview").with(as(office)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请选择填好的 .xlsx 文件。")));
    }

    @Test
    void 季报从起草到报送到更正() throws Exception {
        mvc.perform(post("/reporting/returns").with(as(office)).with(csrf()))
                .andExpect(redirectedUrl("/reporting/returns"));
        String list = body("/reporting/returns", office);
        String path = list.replaceAll("(?s).*?href=\"(/reporting/returns/\\d+)\".*", "$1");
        open(path, office).andExpect(content().string(containsString("核对无误")));
        send(path + "/send", "head", "某主任").andExpect(content().string(containsString("请先核对，再报送。")));
        send(path + "/check", "words", "逐件核对过").andExpect(redirectedUrl(path));
        send(path + "/send", "head", "某主任").andExpect(redirectedUrl(path));
        open(path, office)
                .andExpect(content().string(containsString("与报送时一致")))
                .andExpect(content().string(containsString("某主任签字")))
                .andExpect(content().string(not(containsString("核对无误"))));
        assertThat(sheet(path + "/return.xlsx", office))
                .anySatisfy(row -> assertThat(row).contains("doc.issued"));
        assertThat(open(path + "/return.docx", office).andReturn().getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
        send(path + "/correct", "why", "").andExpect(content().string(containsString("请写明为什么更正")));
        send(path + "/correct", "why", "漏了一件公文").andExpect(status().is3xxRedirection());
        open(path + "/differences", office).andExpect(content().string(containsString("没有不同")));
    }

    private ResultActions send(String path, String field, String value) throws Exception {
        return mvc.perform(post(path).param(field, value).with(as(office)).with(csrf()));
    }
}
