package cn.qingjian.grassroots.web;

import static cn.qingjian.documents.ADraft.aDraft;
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

import cn.qingjian.documents.ADraft;
import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.gate.BurdenLedger;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.grassroots.Grassroots;
import cn.qingjian.grassroots.Mark;
import cn.qingjian.grassroots.Shown;
import cn.qingjian.inspections.IndicatorSource;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class GrassrootsPageTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private SomePeople people;

    @Autowired
    private Gate gate;

    @Autowired
    private BurdenLedger ledger;

    @Autowired
    private Grassroots grassroots;

    @Autowired
    private List<IndicatorSource> figures;

    @Autowired
    private Clock clock;

    private Unit county = new Unit(0, "", "", Unit.Kind.COUNTY_OFFICE);
    private Account clerk = new Account(0, "", "", county, "", Set.of());
    private Account department = clerk;

    @BeforeEach
    void agency() {
        county = people.unit(Unit.Kind.COUNTY_OFFICE);
        clerk = people.person(county, Role.GRASSROOTS);
        department = people.person(people.unit(Unit.Kind.DEPARTMENT), Role.DEPARTMENT);
    }

    @Test
    void 准予的出现在今天要我做的_办完就不在了_实测算进台账() throws Exception {
        KeptRuling kept = admitted("关于窗口延时服务的通知");
        mvc.perform(get("/grassroots").with(as(clerk)))
                .andExpect(content().string(containsString("关于窗口延时服务的通知")))
                .andExpect(content()
                        .string(containsString(
                                kept.admission().orElseThrow().number().toString())));
        long reckoned = ledger.open(county.id()).getFirst().minutes();
        ledger.measured(kept.demand(), county.id(), 7, "阅毕");
        ledger.measured(kept.demand(), county.id(), 9, "又看了一遍");
        assertThat(ledger.open(county.id())).isEmpty();
        assertThat(ledger.demandedOf(county.id(), LocalDate.now(clock).getYear()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.minutes()).isEqualTo(reckoned);
                    assertThat(entry.counted()).as("最后一次实测算数").isEqualTo(9);
                });
        mvc.perform(get("/grassroots").with(as(clerk))).andExpect(content().string(containsString("最近办完的")));
    }

    @Test
    void 没有要办的也说清楚() throws Exception {
        mvc.perform(get("/grassroots").with(as(clerk))).andExpect(content().string(containsString("没有要办的")));
    }

    /** Four county offices, the first one's clerk among their people. */
    private List<Account> four() {
        return Stream.concat(
                        Stream.of(clerk),
                        Stream.generate(() -> people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS))
                                .limit(3))
                .toList();
    }

    @Test
    void 发给四个管理部的_三个管理部评了才显示_同一个人再点一次就取消() throws Exception {
        List<Account> four = four();
        KeptRuling kept = admitted("关于报送满意度截图的通知", four);
        int year = LocalDate.now(clock).getYear();
        say(kept, four.get(0));
        say(kept, four.get(1));
        say(kept, people.person(four.get(1).unit(), Role.GRASSROOTS));
        assertThat(of(kept, year)).as("三个人，两个管理部").isEmpty();
        mvc.perform(get("/grassroots/marks").with(as(department)))
                .andExpect(content().string(not(containsString("关于报送满意度截图的通知"))))
                .andExpect(content().string(containsString("没用3人")));
        say(kept, four.get(2));
        assertThat(of(kept, year)).contains(4);
        mvc.perform(get("/grassroots/marks").with(as(department)))
                .andExpect(content().string(containsString("关于报送满意度截图的通知")))
                .andExpect(content().string(not(containsString("没用3人"))));
        say(kept, four.get(2));
        assertThat(of(kept, year)).as("取消了一条，又看不到了").isEmpty();
    }

    @Test
    void 只发给一个管理部的_三个人评了也不显示_和别的合起来才显示() throws Exception {
        KeptRuling kept = admitted("关于报送排队人数的通知");
        say(kept, clerk);
        say(kept, people.person(county, Role.GRASSROOTS));
        say(kept, people.person(county, Role.GRASSROOTS));
        assertThat(grassroots.marks(LocalDate.now(clock).getYear()).sums())
                .noneMatch(sum -> sum.issuer() == department.unit().id());
        Account elsewhere = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        say(admitted("关于报送叫号次数的通知", List.of(elsewhere)), elsewhere);
        assertThat(grassroots.marks(LocalDate.now(clock).getYear()).sums())
                .contains(new Shown.Sum(department.unit().id(), Mark.USELESS, 4));
        assertThat(row()).endsWith("占发出的0% 别的合在一起没用4人 ");
        mvc.perform(get("/").with(as(department))).andExpect(content().string(containsString("有4人认为没用")));
    }

    @Test
    void 按提出单位数发出几件_几件被评得不好_负担台账说出占多少() throws Exception {
        List<Account> four = four();
        KeptRuling kept = admitted("关于报送走访台账的通知", four);
        admitted("关于窗口叫号的通知");
        for (Account person : four.subList(0, 3)) {
            grassroots.mark(kept.id(), Mark.LATE.name(), Optional.empty(), person);
        }
        say(kept, four.get(0));
        say(kept, four.get(1));
        assertThat(row()).startsWith("发出2 没用0 重复0 来得太晚1 不该给我们0 有任一种1 占发出的50%");
        assertThat(grassroots.against(LocalDate.now(clock).getYear()))
                .as("来得太晚不是白费")
                .doesNotContain(kept.id());
        say(kept, four.get(2));
        assertThat(row()).as("同一件有两种的只算一件").startsWith("发出2 没用1 重复0 来得太晚1 不该给我们0 有任一种1 占发出的50%");
        assertThat(grassroots.against(LocalDate.now(clock).getYear())).contains(kept.id());
        mvc.perform(get("/gate/burden").with(as(clerk))).andExpect(content().string(containsString("其中被标")));
    }

    @Test
    void 考核用的比例只用单独显示的评价_一条也没显示的没有数() throws Exception {
        List<Account> four = four();
        KeptRuling kept = admitted("关于报送巡查截图的通知", four);
        admitted("关于窗口排班的通知");
        say(kept, four.get(0));
        say(kept, four.get(1));
        assertThat(reading()).as("两条").isEmpty();
        say(kept, four.get(2));
        assertThat(reading()).hasValueSatisfying(one -> {
            assertThat(one.value()).isEqualByComparingTo("50");
            assertThat(one.how()).contains("发出2件", "其中1件显示了");
            assertThat(one.path())
                    .isEqualTo("/grassroots/marks?year=" + LocalDate.now(clock).getYear());
        });
    }

    private Optional<IndicatorSource.Reading> reading() {
        LocalDate today = LocalDate.now(clock);
        return figures.stream()
                .filter(one -> one.code().equals("grassroots.against"))
                .findFirst()
                .orElseThrow()
                .read(department.unit(), today.withDayOfYear(1), today);
    }

    @Test
    void 有用的评价不算在不好里() throws Exception {
        List<Account> four = four();
        KeptRuling kept = admitted("关于办理流程图解的通知", four);
        four.forEach(person -> grassroots.mark(kept.id(), Mark.USEFUL.name(), Optional.empty(), person));
        assertThat(reading()).hasValueSatisfying(one -> assertThat(one.value()).isEqualByComparingTo("0"));
        assertThat(row()).startsWith("发出1").contains("有任一种0 占发出的0%");
    }

    /** The asking unit's row of the table by unit, each figure with its label. */
    private String row() throws Exception {
        String page = mvc.perform(get("/grassroots/marks").with(as(department)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String table = page.substring(page.indexOf("按提出单位"));
        String row = table.substring(
                table.indexOf("<th scope=\"row\">" + department.unit().name() + "</th>"));
        return Pattern.compile("data-label=\"([^\"]+)\">([^<]*)<")
                .matcher(row.substring(0, row.indexOf("</tr>")))
                .results()
                .map(cell -> cell.group(1) + cell.group(2))
                .collect(Collectors.joining(" "));
    }

    @Test
    void 不是发给本单位的不能评价_没有这种评价也不行() {
        KeptRuling kept = admitted("关于网点公示的通知");
        Account elsewhere = people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS);
        assertThat(grassroots
                        .mark(kept.id(), "USELESS", Optional.empty(), elsewhere)
                        .of("ruling"))
                .isNotEmpty();
        assertThat(grassroots.mark(kept.id(), "GREAT", Optional.empty(), clerk).of("sort"))
                .isNotEmpty();
    }

    @Test
    void 没有号的一句话就能拒办_送到办公室_重复提交只有一条() throws Exception {
        UUID token = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/grassroots/refusals")
                            .with(as(clerk))
                            .with(csrf())
                            .param("token", token.toString())
                            .param("what", "微信群里要三季度台账")
                            .param("channel", "微信或QQ"))
                    .andExpect(redirectedUrl("/grassroots/refusals"));
        }
        assertThat(grassroots.refusals(Optional.of(county.id()))).hasSize(1);
        Account office = people.person(Role.OFFICE);
        mvc.perform(get("/").with(as(office))).andExpect(content().string(containsString("微信群里要三季度台账")));
        long id = grassroots.refusals(Optional.of(county.id())).getFirst().id();
        mvc.perform(post("/grassroots/refusals/" + id + "/answer")
                        .with(as(office))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请写明怎样处理")));
        mvc.perform(post("/grassroots/refusals/" + id + "/answer")
                        .with(as(office))
                        .with(csrf())
                        .param("answer", "已告知信贷科补过闸"))
                .andExpect(redirectedUrl("/grassroots/refusals"));
        mvc.perform(get("/grassroots/refusals").with(as(clerk)))
                .andExpect(content().string(containsString("已告知信贷科补过闸")));
        assertThat(grassroots.answer(id, "再处理一次", office).of("answer")).isNotEmpty();
    }

    @Test
    void 有效的号不能按无码拒_填的都还在() throws Exception {
        KeptRuling kept = admitted("关于核对账户信息的通知");
        mvc.perform(post("/grassroots/refusals")
                        .with(as(clerk))
                        .with(csrf())
                        .param("token", UUID.randomUUID().toString())
                        .param("number", kept.admission().orElseThrow().number().toString())
                        .param("what", "核对账户")
                        .param("channel", "电话"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("这个闸号有效")))
                .andExpect(content().string(containsString("核对账户")));
        assertThat(grassroots.refusals(Optional.of(county.id()))).isEmpty();
    }

    @Test
    void 什么都没写的拒办提示写一句() throws Exception {
        mvc.perform(post("/grassroots/refusals")
                        .with(as(clerk))
                        .with(csrf())
                        .param("token", UUID.randomUUID().toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请写一句对方要什么")));
    }

    @Test
    void 撤回的要求不再要办_也不算负担() {
        KeptRuling kept = admitted("关于暂停办理的通知");
        gate.withdraw(kept.demand(), "并入另一件", department);
        assertThat(ledger.open(county.id())).isEmpty();
        assertThat(ledger.demandedOf(county.id(), LocalDate.now(clock).getYear()))
                .allSatisfy(entry -> assertThat(entry.counted()).isZero());
        assertThat(ledger.savings(LocalDate.now(clock).getYear()))
                .filteredOn(saving -> saving.demand().equals(kept.demand()))
                .singleElement()
                .satisfies(saving ->
                        assertThat(saving.saved()).isEqualTo(kept.asked().minutes()));
    }

    @Test
    void 各单位之和等于各提出单位之和等于台账() {
        admitted("关于春季安全的通知");
        KeptRuling other = admitted("关于夏季安全的通知");
        ledger.measured(other.demand(), county.id(), 33, "阅毕");
        var all = ledger.all(LocalDate.now(clock).getYear());
        long total = all.stream().mapToLong(BurdenLedger.Entry::counted).sum();
        long byUnit = all.stream()
                .map(BurdenLedger.Entry::bearer)
                .distinct()
                .flatMap(unit -> ledger.demandedOf(unit, LocalDate.now(clock).getYear()).stream())
                .mapToLong(BurdenLedger.Entry::counted)
                .sum();
        assertThat(byUnit).isEqualTo(total).isPositive();
    }

    private void say(KeptRuling kept, Account person) throws Exception {
        mvc.perform(post("/grassroots/marks/" + kept.id())
                        .with(as(person))
                        .with(csrf())
                        .param("sort", "USELESS"))
                .andExpect(redirectedUrl("/grassroots/marks/" + kept.id()));
    }

    private Optional<Integer> of(KeptRuling kept, int year) {
        return grassroots.marks(year).single().stream()
                .filter(count -> count.ruling() == kept.id() && count.mark() == Mark.USELESS)
                .map(count -> count.count())
                .findFirst();
    }

    /** A document that the gate admits for a reason, since no plan names it. */
    private KeptRuling admitted(String title) {
        return admitted(title, List.of(clerk));
    }

    private KeptRuling admitted(String title, List<Account> bearers) {
        DocumentDraft draft = aDraft().titled(title)
                .withoutPlanItem()
                .to(bearers.stream()
                        .map(one -> ADraft.office(one.unit().name(), one.unit().id()))
                        .toArray(Addressee[]::new))
                .issuedBy(department.unit().id())
                .numbered(title.hashCode() & 0xFFFFFFL)
                .build();
        long ruling = put(draft);
        gate.issued(gate.pass(draft).orElseThrow(), department);
        return gate.ruling(ruling).orElseThrow();
    }

    private long put(DocumentDraft draft) {
        long ruling = gate.submit(draft, department).id();
        if (gate.ruling(ruling).orElseThrow().standing() == KeptRuling.Standing.AWAITING_REASON) {
            gate.explain(ruling, "测试需要，计划外只此一件，已经请示。", department);
            gate.decide(ruling, true, "同意", people.person(Role.LEADER));
        }
        return ruling;
    }
}
