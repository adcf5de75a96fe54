package cn.qingjian.studies.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Facts;
import cn.qingjian.site.Figure;
import cn.qingjian.site.Waiting;
import cn.qingjian.spreadsheets.FirstSheet;
import cn.qingjian.studies.Plan;
import cn.qingjian.studies.Studies;
import cn.qingjian.studies.Use;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class StudyPageTests {
    @Autowired
    MockMvc mvc;

    @Autowired
    SomePeople people;

    @Autowired
    Studies studies;

    @Autowired
    Facts facts;

    @Autowired
    List<Waiting> waiting;

    @Autowired
    List<Figure> figures;

    @Autowired
    Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private Account clerk = nobody();
    private Account county = nobody();
    private Account secretary = nobody();
    private Account leader = nobody();

    private static Account nobody() {
        return new Account(0, "", "", new Unit(0, "", "", Unit.Kind.DEPARTMENT), "", Set.of());
    }

    @BeforeEach
    void agency() {
        today = LocalDate.now(clock);
        clerk = people.person(people.unit(Unit.Kind.DEPARTMENT), Role.DEPARTMENT);
        county = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        secretary = people.person(Role.OFFICE);
        leader = people.person(people.unit(Unit.Kind.LEADERSHIP), Role.LEADER);
    }

    private ResultActions send(String path, Account by, String... typed) throws Exception {
        MockHttpServletRequestBuilder form = post(path).with(as(by)).with(csrf());
        for (int place = 0; place < typed.length; place += 2) {
            form.param(typed[place], typed[place + 1]);
        }
        return mvc.perform(form);
    }

    private ResultActions look(String path, Account reader) throws Exception {
        return mvc.perform(get(path).with(as(reader)));
    }

    private Plan planned(Account by, String topic, String work) throws Exception {
        send("/studies/plans", by, "topic", topic, "work", work, "lead", "彭川", "month", month())
                .andExpect(redirectedUrl("/studies?year=" + today.getYear()));
        return studies.plans(by.unit()).stream()
                .filter(plan -> plan.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private String month() {
        return today.toString().substring(0, 7);
    }

    /** The page of what was held. */
    private String held(Account by, String... typed) throws Exception {
        return Objects.requireNonNull(
                send("/studies", by, typed).andReturn().getResponse().getRedirectedUrl(), "the form was refused");
    }

    private String beyond(Account by, String topic, LocalDate day) throws Exception {
        return held(by, "topic", topic, "day", day.toString(), "people", "7");
    }

    private ResultActions used(String path, Account by, String changed, LocalDate day, String seen) throws Exception {
        return send(path + "/uses", by, "changed", changed, "used", day.toString(), "reference", "办法", "seen", seen);
    }

    private String list(LocalDate day) {
        return "/studies?year=" + day.getYear();
    }

    @Test
    void 从计划到学到用_更正留着以前的() throws Exception {
        Plan plan = planned(clerk, "贷后风险案例", "贷后催收");
        look("/studies", clerk)
                .andExpect(content().string(containsString("还没有学")))
                .andExpect(content().string(containsString("/studies/new?plan=" + plan.id())));
        look("/studies/new?plan=" + plan.id(), clerk)
                .andExpect(content().string(containsString("value=\"%d\" selected".formatted(plan.id()))));
        String path =
                held(clerk, "plan", String.valueOf(plan.id()), "topic", "", "day", today.toString(), "people", "7");
        look(path, clerk)
                .andExpect(content().string(containsString("待运用")))
                .andExpect(content().string(containsString(today.plusDays(90) + "以前")));
        used(path, clerk, "提醒改到扣款前", today, "").andExpect(redirectedUrl(path));
        used(path, clerk, "又记一次", today, "").andExpect(content().string(containsString("别人刚刚记过")));
        long id = Long.parseLong(path.substring("/studies/".length()));
        Use first = studies.find(id, clerk).flatMap(study -> study.use()).orElseThrow();
        used(path, clerk, "提醒改到扣款前三天", today, String.valueOf(first.id())).andExpect(redirectedUrl(path));
        look(path, leader)
                .andExpect(content().string(containsString("提醒改到扣款前三天")))
                .andExpect(content().string(containsString("更正前（1）")))
                .andExpect(content().string(containsString("已运用")))
                .andExpect(content().string(not(containsString("/uses"))));
    }

    @Test
    void 用处写没有_照实列出来_不写不行() throws Exception {
        send("/studies/plans", clerk, "topic", "公文写作", "work", " ", "lead", "", "month", "2026-13")
                .andExpect(content().string(containsString("用不上的，写“没有”")))
                .andExpect(content().string(containsString("请写谁负责")))
                .andExpect(content().string(containsString("写成 2026-03 的样子")))
                .andExpect(content().string(containsString("公文写作")));
        assertThat(studies.plans(clerk.unit())).isEmpty();
        Plan plan = planned(clerk, "公文写作", "没有。");
        assertThat(plan.work()).isEmpty();
        look("/studies", clerk).andExpect(content().string(containsString("计划里1项写明没有用处")));
        String edit = "/studies/plans/" + plan.id() + "/edit";
        look(edit, clerk).andExpect(content().string(containsString("value=\"没有\"")));
        send(edit, clerk, "topic", "公文写作", "work", "公文核稿", "lead", "彭川", "month", month())
                .andExpect(status().is3xxRedirection());
        assertThat(studies.plans(clerk.unit()))
                .singleElement()
                .satisfies(one -> assertThat(one.work()).contains("公文核稿"));
    }

    @Test
    void 写错的都在格子旁说明_填的都还在() throws Exception {
        send("/studies", clerk, "topic", "留着的题目", "day", today.plusDays(1).toString(), "people", "0")
                .andExpect(content().string(containsString("还没有到的日子不能填")))
                .andExpect(content().string(containsString("请填1到2000的整数")))
                .andExpect(content().string(containsString("留着的题目")));
        send("/studies", clerk, "day", "", "people", "")
                .andExpect(content().string(containsString("请选计划里的一项，或者写学了什么")))
                .andExpect(content().string(containsString("请填哪天学的")))
                .andExpect(content().string(containsString("请填几人参加")));
        Plan plan = planned(clerk, "贷后风险案例", "贷后催收");
        send(
                        "/studies",
                        clerk,
                        "plan",
                        String.valueOf(plan.id()),
                        "topic",
                        "另写一个",
                        "day",
                        today.toString(),
                        "people",
                        "7")
                .andExpect(content().string(containsString("选了计划里的，就不用另写")));
        String path = beyond(clerk, "提取新规", today.minusDays(3));
        used(path, clerk, "", today.minusDays(4), "")
                .andExpect(content().string(containsString("请写工作上有什么变化")))
                .andExpect(content().string(containsString("不能早于学习的")));
        used(path, clerk, "留着的变化", today.plusDays(1), "")
                .andExpect(content().string(containsString("还没有到的日子不能填")))
                .andExpect(content().string(containsString("留着的变化")));
        used(path, clerk, "材料少一份", today.minusDays(2), "").andExpect(redirectedUrl(path));
        send(path + "/edit", clerk, "topic", "提取新规", "day", today.minusDays(1).toString(), "people", "7")
                .andExpect(content().string(containsString("学习不能晚于那天")));
        send(path + "/edit", clerk, "topic", "提取新规", "day", today.minusDays(2).toString(), "people", "8")
                .andExpect(redirectedUrl(path));
        look(path + "/edit", clerk).andExpect(content().string(containsString("value=\"8\"")));
    }

    @Test
    void 期限当天还待运用_第二天就是学而未用_占比按过了期限的算() throws Exception {
        LocalDate due = today.minusDays(90);
        LocalDate past = today.minusDays(91);
        beyond(clerk, "今天到期的", due);
        beyond(clerk, "昨天到期的", past);
        used(beyond(clerk, "用上了的", past), clerk, "材料少一份", today, "").andExpect(status().is3xxRedirection());
        look(list(past) + "&standing=IDLE", clerk)
                .andExpect(content().string(containsString(">昨天到期的<")))
                .andExpect(content().string(not(containsString(">今天到期的<"))))
                .andExpect(content().string(not(containsString(">用上了的<"))))
                .andExpect(content().string(containsString("50.00%")))
                .andExpect(content().string(containsString("过了期限的2次里")));
        look(list(due) + "&standing=WAITING", clerk).andExpect(content().string(containsString(">今天到期的<")));
        look(list(due) + "&standing=PLANNED", clerk).andExpect(content().string(containsString("没有找到")));
        assertThat(waiting.stream().flatMap(one -> one.of(clerk).stream()))
                .filteredOn(item -> item.kind().equals("学习待运用"))
                .extracting(Waiting.Item::title)
                .as("what is over is not asked for any more")
                .containsExactly("今天到期的");
    }

    @Test
    void 统计字段和页面是同一个数() throws Exception {
        LocalDate past = today.minusDays(91);
        beyond(clerk, "昨天到期的", past);
        used(beyond(clerk, "用上了的", past), clerk, "材料少一份", today, "");
        beyond(clerk, "刚学的", today);
        facts.rebuild();
        String days = "?from=%s&to=%s".formatted(past, today);
        look("/reporting/figures/stu.idleShare" + days, clerk)
                .andExpect(content().string(containsString("50.00%")));
        look("/reporting/figures/stu.held" + days, clerk)
                .andExpect(content().string(containsString("3 次")))
                .andExpect(content().string(containsString("刚学的")));
        look("/reporting/figures/stu.idle" + days, clerk)
                .andExpect(content().string(containsString("昨天到期的")))
                .andExpect(content().string(not(containsString("用上了的<"))));
        beyond(county, "窗口礼仪", past);
        facts.rebuild();
        look("/reporting/figures/stu.held" + days, county)
                .andExpect(content().string(containsString("窗口礼仪")))
                .andExpect(content().string(not(containsString("刚学的"))));
    }

    @Test
    void 办公室和领导看全部_按单位查_工作台看得到占比() throws Exception {
        beyond(clerk, "贷后风险案例", today);
        beyond(county, "窗口礼仪", today);
        for (Account reader : List.of(secretary, leader, people.person(Role.INSPECTOR))) {
            look("/studies", reader)
                    .andExpect(content().string(containsString("贷后风险案例")))
                    .andExpect(content().string(containsString("窗口礼仪")));
        }
        look("/studies?unit=" + county.unit().id(), secretary)
                .andExpect(content().string(containsString(">窗口礼仪<")))
                .andExpect(content().string(not(containsString(">贷后风险案例<"))));
        look("/studies?year=去年&unit=<b>&standing=x", secretary)
                .andExpect(content().string(containsString("没有找到")))
                .andExpect(content().string(not(containsString("<b>"))));
        assertThat(figures.stream().flatMap(one -> one.of(leader).stream()))
                .anyMatch(value -> value.label().equals("学而未用") && value.path().equals("/studies?standing=IDLE"));
        assertThat(figures.stream().flatMap(one -> one.of(clerk).stream()))
                .noneMatch(value -> value.label().equals("学而未用"));
    }

    @Test
    void 空的一年说明怎么开始_只看的人不给按钮() throws Exception {
        look("/studies", clerk)
                .andExpect(content().string(containsString("先定学什么、用在哪项工作")))
                .andExpect(content().string(not(containsString("导出 .xlsx"))));
        look("/studies?year=2001", leader)
                .andExpect(content().string(containsString("2001年还没有学习")))
                .andExpect(content().string(not(containsString("/studies/new"))));
    }

    @Test
    void 导出的和列着的一样() throws Exception {
        planned(clerk, "公文写作", "没有");
        used(beyond(clerk, "提取新规", today), clerk, "材料少一份", today, "");
        byte[] file = look("/studies/list.xlsx?standing=USED", clerk)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<List<String>> rows = new ArrayList<>();
        FirstSheet.read(file, new FirstSheet.Bounds(1_000_000, 50, 20), "学习", (number, cells) -> rows.add(cells));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).contains("用在哪项工作", "结果").doesNotContain("学时", "姓名");
        assertThat(rows.getLast()).contains("提取新规", "计划外", "7", "已运用", "材料少一份", "办法");
    }

    /** INS-08, INS-09: what nobody may be judged by is not asked for. */
    @Test
    void 表单不要学时笔记照片和名单() throws Exception {
        String form = look("/studies/new", clerk).andReturn().getResponse().getContentAsString();
        assertThat(form.split("<input|<textarea|<select", -1))
                .as("token of the form and against forgery, plan, topic, day, people, and the shell's own")
                .filteredOn(field -> field.contains("name=\""))
                .extracting(field -> field.replaceAll("(?s).*?name=\"([^\"]*)\".*", "$1"))
                .contains("plan", "topic", "day", "people")
                .isSubsetOf("_csrf", "token", "plan", "topic", "day", "people", "viewport", "nav");
        assertThat(form).doesNotContain("type=\"file\"");
    }

    @Test
    void 谁被拒() throws Exception {
        Plan plan = planned(clerk, "贷后风险案例", "贷后催收");
        String path = beyond(clerk, "提取新规", today);
        Account other = people.person(Role.DEPARTMENT);
        for (Account stranger : List.of(other, county, people.person(Role.LEGAL))) {
            look(path, stranger).andExpect(status().isNotFound());
            look("/studies", stranger).andExpect(content().string(not(containsString("提取新规"))));
        }
        used(path, other, "不是我的", today, "").andExpect(status().isNotFound());
        look("/studies/plans/" + plan.id() + "/edit", other).andExpect(status().isNotFound());
        used(path, secretary, "不是我的", today, "").andExpect(status().isForbidden());
        look(path + "/edit", secretary).andExpect(status().isForbidden());
        send("/studies/plans/" + plan.id() + "/edit", secretary, "topic", "改写").andExpect(status().isForbidden());
        send("/studies", other, "plan", String.valueOf(plan.id()), "day", today.toString(), "people", "7")
                .andExpect(content().string(containsString("请选择本单位的计划")));
        send("/studies", leader, "topic", "领导", "day", today.toString(), "people", "7")
                .andExpect(status().isForbidden());
        for (Account none : List.of(people.person(Role.SYSTEM_ADMIN), people.person(Role.FINANCE))) {
            look("/studies", none).andExpect(status().isForbidden());
        }
        mvc.perform(get("/studies").with(as(people.citizen()))).andExpect(status().isForbidden());
        assertThat(studies.lines(clerk)).hasSize(2);
    }
}
