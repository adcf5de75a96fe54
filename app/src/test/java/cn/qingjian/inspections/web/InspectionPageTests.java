package cn.qingjian.inspections.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.audit.Audit;
import cn.qingjian.audit.EntryFilter;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.gate.PlanDesk;
import cn.qingjian.gate.PlanItem;
import cn.qingjian.gate.PlanKey;
import cn.qingjian.gate.Undertaking;
import cn.qingjian.gate.Undertakings;
import cn.qingjian.inspections.InspectionClass;
import cn.qingjian.inspections.InspectionKind;
import cn.qingjian.inspections.InspectionType;
import cn.qingjian.inspections.Manner;
import cn.qingjian.inspections.assessment.Assessments;
import cn.qingjian.inspections.assessment.Scheme;
import cn.qingjian.inspections.store.FieldStore;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.inspections.store.RegisterStore;
import cn.qingjian.inspections.visit.Conclusion;
import cn.qingjian.inspections.visit.Defect;
import cn.qingjian.inspections.visit.DefectStatus;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.InspectionStatus;
import cn.qingjian.inspections.visit.Lot;
import cn.qingjian.inspections.visit.PlanBook;
import cn.qingjian.inspections.visit.ResultUses;
import cn.qingjian.inspections.visit.Visit;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.site.Waiting;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@PageTest
class InspectionPageTests {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @Autowired
    MockMvc mvc;

    @Autowired
    SomePeople people;

    @Autowired
    InspectionStore store;

    @Autowired
    FieldStore field;

    @Autowired
    RegisterStore register;

    @Autowired
    PlanBook book;

    @Autowired
    PlanDesk plan;

    @Autowired
    Gate gate;

    @Autowired
    Audit audit;

    @Autowired
    Assessments assessments;

    @Autowired
    ResultUses uses;

    @Autowired
    List<Undertakings> undertakings;

    @Autowired
    List<Waiting> waiting;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Unit department = new Unit(0, "", "", Unit.Kind.DEPARTMENT);
    private Unit office = department;
    private Account clerk = new Account(0, "", "", department, "", Set.of());
    private Account county = clerk;
    private Account leader = clerk;
    private long right;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void agency() {
        today = LocalDate.now(clock);
        department = people.unit(Unit.Kind.DEPARTMENT);
        office = people.unit(Unit.Kind.COUNTY_OFFICE);
        clerk = people.person(department, Role.DEPARTMENT);
        county = people.person(office, Role.GRASSROOTS);
        leader = people.person(Role.LEADER);
        Account secretary = people.person(Role.OFFICE);
        book.add(department.id(), "loan-files", "贷款档案", "测试规范", "第一条", secretary);
        book.file("市委办", today.toString(), "备1号", secretary);
        right = register.authorities(department.id(), today).getFirst().id();
    }

    @Test
    void 从拟订到离场记入负担台账() throws Exception {
        Inspection announced = announced();
        mvc.perform(get("/inspections/" + announced.id()).with(as(county)))
                .andExpect(content().string(containsString("QJ-")))
                .andExpect(content().string(not(containsString("记离场"))));
        mvc.perform(act(announced, "visits")
                        .param("unit", unit())
                        .param("halfDays", "2")
                        .param("people", "3"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(act(announced, "visits")
                        .param("unit", unit())
                        .param("halfDays", "2")
                        .param("people", "3"))
                .andExpect(content().string(containsString("这个单位已经记过了")));
        assertThat(field.visits(announced.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.minutes()).isEqualTo(2 * 3 * 240));
        assertThat(db.sql(
                                "select minutes from gate.measured m join gate.ruling r on r.id = m.ruling_id where r.kind = 'inspections' and r.demand_number = :id")
                        .param("id", announced.id())
                        .query(Long.class)
                        .list())
                .containsExactly(1440L);
    }

    @Test
    void 写错的都在格子旁说明_填的都还在() throws Exception {
        mvc.perform(form("/inspections")
                        .param("title", "")
                        .param("from", "昨天")
                        .param("to", "2020-01-01")
                        .param("purpose", "有个理由"))
                .andExpect(content().string(containsString("请写名称")))
                .andExpect(content().string(containsString("日期写成")))
                .andExpect(content().string(containsString("请选择要去的单位")))
                .andExpect(content().string(containsString("请至少写一项检查内容")))
                .andExpect(content().string(containsString("有个理由")));
    }

    @Test
    void 没有依据的查不了_没备案的也查不了() throws Exception {
        Inspection wrong = begun(typed("/inspections", "", "right", "", "theme", "干部考勤"));
        mvc.perform(act(wrong, "submit"));
        assertThat(again(wrong).status()).isEqualTo(InspectionStatus.REFUSED);
        mvc.perform(get("/inspections/" + wrong.id()).with(as(clerk)))
                .andExpect(content().string(containsString("谁查什么须有依据")));
        mvc.perform(act(wrong, "announce")).andExpect(content().string(containsString("没有有效的闸口准予")));
    }

    @Test
    void 同一立项不能用两次() throws Exception {
        long item = item();
        Inspection first = begun(typed("/inspections", String.valueOf(item)));
        pass(first);
        Inspection second = begun(typed("/inspections", String.valueOf(item)));
        mvc.perform(act(second, "submit"));
        assertThat(again(second).status()).isEqualTo(InspectionStatus.REFUSED);
        mvc.perform(get("/inspections/" + second.id()).with(as(clerk)))
                .andExpect(content().string(containsString("不得打包报计划执行搞拆分")));
    }

    @Test
    void 陪同的人过闸时去掉() throws Exception {
        Inspection plan = begun(typed("/inspections", "", "companions", "4"));
        mvc.perform(act(plan, "submit"));
        assertThat(again(plan).words().orElseThrow().companions()).isZero();
        KeptRuling ruling = gate.rulings(plan.demandId()).getFirst();
        assertThat(ruling.granted().minutes()).isLessThan(ruling.asked().minutes());
    }

    @Test
    void 别的科室看不到也管不了_管理部通知以后才看得到() throws Exception {
        Inspection draft = begun(typed("/inspections", ""));
        mvc.perform(get("/inspections/" + draft.id()).with(as(people.person(Role.DEPARTMENT))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/inspections/" + draft.id()).with(as(county))).andExpect(status().isNotFound());
        mvc.perform(post("/inspections/" + draft.id() + "/submit")
                        .with(as(leader))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void 被检查的单位不能替人记离场() throws Exception {
        Inspection announced = announced();
        mvc.perform(post("/inspections/" + announced.id() + "/visits")
                        .with(as(county))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/inspections/" + announced.id() + "/evidence").with(as(county)))
                .andExpect(status().isForbidden());
    }

    @Test
    void 暗访封存后库里没有一个字_也没有单位() throws Exception {
        Sealed sealed = sealed(today);
        assertThat(db.sql("select to_jsonb(i)::text from inspections.inspection i where id = :id")
                        .param("id", sealed.check.id())
                        .query(String.class)
                        .single())
                .contains("暗访")
                .doesNotContain(office.name())
                .doesNotContain("贷款档案");
        assertThat(db.sql("select count(*) from inspections.target where inspection_id = :id")
                        .param("id", sealed.check.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(db.sql("select count(*) from gate.ruling where kind = 'inspections' and demand_number = :id")
                        .param("id", sealed.check.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        mvc.perform(get("/inspections/" + sealed.check.id()).with(as(county))).andExpect(status().isNotFound());
        mvc.perform(get("/inspections").with(as(county))).andExpect(content().string(not(containsString("暗访"))));
        String page = "/inspections/draws/" + sealed.draw();
        mvc.perform(get(page))
                .andExpect(content().string(containsString("检查开始（现场亮码）以前，只公布这两个摘要")))
                .andExpect(content().string(not(containsString(office.name()))))
                .andExpect(content().string(not(containsString(today.toString()))));
        mvc.perform(get(page + "/data.json")).andExpect(status().isNotFound());
    }

    @Test
    void 两人启封当场抽取() throws Exception {
        Sealed sealed = sealed(today);
        keep(sealed, sealed.one);
        keep(sealed, sealed.two);
        open(sealed, sealed.one, "口令一二三四五六七八");
        assertThat(again(sealed.check).status()).isEqualTo(InspectionStatus.SEALED);
        mvc.perform(opening(sealed, sealed.one, "口令一二三四五六七八"))
                .andExpect(content().string(containsString("须由另一人启封")));
        assertThat(again(sealed.check).status()).isEqualTo(InspectionStatus.SEALED);
        open(sealed, sealed.two, "口令一二三四五六七八");
        Inspection opened = again(sealed.check);
        assertThat(opened.status()).isEqualTo(InspectionStatus.OPENED);
        assertThat(opened.words().orElseThrow().targets())
                .singleElement()
                .satisfies(one -> assertThat(one.unit()).isEqualTo(office.id()));
        mvc.perform(get("/inspections/" + opened.id()).with(as(county))).andExpect(status().isNotFound());
        assertThat(audit.entries(EntryFilter.ALL, 0, 50))
                .extracting(entry -> entry.act().action())
                .contains("封存暗访", "设启封口令", "启封暗访", "当场抽取");
    }

    @Test
    void 亮码以前谁也看不到抽到的单位_亮码以后谁都可以重算() throws Exception {
        Sealed sealed = sealed(today);
        String before = publicly(sealed);
        keep(sealed, sealed.one);
        keep(sealed, sealed.two);
        open(sealed, sealed.one, "口令一二三四五六七八");
        open(sealed, sealed.two, "口令一二三四五六七八");
        secret(sealed, InspectionStatus.OPENED, before);
        mvc.perform(act(sealed.check, "submit"));
        secret(sealed, InspectionStatus.AWAITING_REASON, before);
        KeptRuling ruling = gate.rulings(sealed.check.demandId()).getFirst();
        gate.explain(ruling.id(), "群众反映集中，直接到现场看，不填表不陪同。", clerk);
        secret(sealed, InspectionStatus.AWAITING_APPROVER, before);
        gate.decide(ruling.id(), true, "同意。", leader);
        secret(sealed, InspectionStatus.ADMITTED, before);
        mvc.perform(act(sealed.check, "announce")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/inspections/draws/" + sealed.draw()))
                .andExpect(content().string(containsString(office.name())))
                .andExpect(content().string(containsString("自己重算")));
        mvc.perform(get("/inspections/draws/" + sealed.draw() + "/data.json"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"seed\"")));
    }

    /** The public page says the same before the opening and after it, so that nobody learns when it was opened. */
    private void secret(Sealed sealed, InspectionStatus status, String before) throws Exception {
        assertThat(again(sealed.check).status()).isEqualTo(status);
        assertThat(publicly(sealed)).isEqualTo(before).doesNotContain(office.name(), clerk.name());
        mvc.perform(get("/inspections/draws/" + sealed.draw() + "/data.json")).andExpect(status().isNotFound());
        mvc.perform(get("/inspections/draws/" + sealed.draw() + "/data.json").with(as(county)))
                .andExpect(status().isNotFound());
    }

    private String publicly(Sealed sealed) throws Exception {
        String page = mvc.perform(get("/inspections/draws/" + sealed.draw()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<h1>"), page.indexOf("</main>"));
    }

    @Test
    void 抽到的单位启封以后不能换() throws Exception {
        Sealed sealed = sealed(today);
        keep(sealed, sealed.one);
        keep(sealed, sealed.two);
        open(sealed, sealed.one, "口令一二三四五六七八");
        open(sealed, sealed.two, "口令一二三四五六七八");
        mvc.perform(act(sealed.check, "submit"));
        Inspection waiting = again(sealed.check);
        assertThat(waiting.status()).isEqualTo(InspectionStatus.AWAITING_REASON);
        String other = String.valueOf(people.unit(Unit.Kind.COUNTY_OFFICE).id());
        mvc.perform(typed(
                        "/inspections/" + waiting.id() + "/edit",
                        "",
                        "sort",
                        InspectionClass.UNANNOUNCED.code(),
                        "unit",
                        other,
                        "version",
                        String.valueOf(waiting.version())))
                .andExpect(content().string(containsString("抽到的单位不能换")));
        assertThat(again(waiting).words()).isEqualTo(waiting.words());
    }

    @Test
    void 口令不对打不开_不是启封人的更打不开() throws Exception {
        Sealed sealed = sealed(today);
        keep(sealed, sealed.one);
        mvc.perform(opening(sealed, sealed.one, "口令错了错了错了")).andExpect(content().string(containsString("启封口令不对")));
        mvc.perform(opening(sealed, sealed.two, "口令一二三四五六七八"))
                .andExpect(content().string(containsString("请先设好自己的启封口令")));
        mvc.perform(opening(sealed, leader, "口令一二三四五六七八")).andExpect(content().string(containsString("您不是这次暗访的启封人")));
    }

    @Test
    void 启封日以前打不开() throws Exception {
        Sealed sealed = sealed(today.plusDays(1));
        keep(sealed, sealed.one);
        mvc.perform(opening(sealed, sealed.one, "口令一二三四五六七八"))
                .andExpect(content().string(containsString("还没有到启封日")));
    }

    @Test
    void 公开检查也可以抽取_先公布摘要_再由另一人抽取_抽取以后才过闸() throws Exception {
        Inspection draft = begun(typed("/inspections", "", "unit", two()));
        Account colleague = people.person(department, Role.DEPARTMENT);
        mvc.perform(post("/inspections/" + draft.id() + "/team")
                        .with(as(clerk))
                        .with(csrf())
                        .param("member", String.valueOf(clerk.id()), String.valueOf(colleague.id())))
                .andExpect(status().is3xxRedirection());
        mvc.perform(act(draft, "commitment").param("take", "1").param("each", "2"))
                .andExpect(status().is3xxRedirection());
        assertThat(again(draft).lot()).isEqualTo(Lot.PUBLISHED);
        String page = "/inspections/draws/" + drawOf(draft);
        mvc.perform(get(page))
                .andExpect(content().string(containsString("摘要已公布，未抽取")))
                .andExpect(content().string(not(containsString(office.name()))))
                .andExpect(content().string(not(containsString(colleague.name()))));
        mvc.perform(get(page + "/data.json")).andExpect(status().isNotFound());

        mvc.perform(act(draft, "submit")).andExpect(content().string(containsString("先抽取单位，再提交过闸")));
        mvc.perform(act(draft, "team").param("member", String.valueOf(clerk.id())))
                .andExpect(content().string(containsString("检查人员不能换")));
        mvc.perform(typed("/inspections/" + draft.id() + "/edit", "", "version", "1"))
                .andExpect(content().string(containsString("抽取的名单已经公布，单位不能换")));
        mvc.perform(act(draft, "draw")).andExpect(content().string(containsString("须由另一人抽取")));
        mvc.perform(act(draft, "commitment").param("take", "1").param("each", "1"))
                .andExpect(content().string(containsString("一次检查只抽一次")));

        mvc.perform(drawing(draft, colleague)).andExpect(status().is3xxRedirection());
        Inspection drawn = again(draft);
        assertThat(drawn.lot()).isEqualTo(Lot.DRAWN);
        assertThat(drawn.words().orElseThrow().targets()).hasSize(1);
        assertThat(drawn.party()).contains(clerk.id(), colleague.id());
        mvc.perform(get(page + "/data.json")).andExpect(content().string(containsString("\"seed\"")));
        mvc.perform(drawing(draft, colleague)).andExpect(content().string(containsString("可能已经抽过")));
        mvc.perform(act(draft, "submit")).andExpect(status().is3xxRedirection());
        assertThat(gate.rulings(draft.demandId()).getFirst().bearers().units()).hasSize(1);
        assertThat(audit.entries(EntryFilter.ALL, 0, 50))
                .extracting(entry -> entry.act().action())
                .contains("公布抽取摘要", "当场抽取");
    }

    @Test
    void 公布以后调到抽取范围里的人_名单作废_不能派回本单位() throws Exception {
        Inspection draft = begun(typed("/inspections", "", "unit", two()));
        Account colleague = people.person(department, Role.DEPARTMENT);
        mvc.perform(act(draft, "team").param("member", String.valueOf(colleague.id())));
        mvc.perform(act(draft, "commitment").param("take", "1").param("each", "1"));
        db.sql("update people.account set unit_id = :unit where id = :id")
                .param("unit", office.id())
                .param("id", colleague.id())
                .update();
        mvc.perform(drawing(draft, people.person(Role.OFFICE)))
                .andExpect(content().string(containsString("调到了抽取范围里的单位")));
        assertThat(again(draft).lot()).isEqualTo(Lot.PUBLISHED);
        mvc.perform(act(draft, "drop"));
        mvc.perform(get("/inspections/draws")).andExpect(content().string(containsString("没有抽取，不再进行")));
    }

    @Test
    void 封存以后调到抽取范围里的人_两人启封也不抽_不露单位_只能作废() throws Exception {
        Sealed sealed = sealed(today);
        keep(sealed, sealed.one);
        keep(sealed, sealed.two);
        open(sealed, sealed.one, "口令一二三四五六七八");
        db.sql("update people.account set unit_id = :unit where id = :id")
                .param("unit", office.id())
                .param("id", clerk.id())
                .update();
        mvc.perform(opening(sealed, sealed.two, "口令一二三四五六七八"))
                .andExpect(content().string(containsString("按这份名单不能再抽")))
                .andExpect(content().string(not(containsString(office.name()))));
        assertThat(again(sealed.check).status()).isEqualTo(InspectionStatus.SEALED);
        assertThat(again(sealed.check).words()).isEmpty();
        mvc.perform(get("/inspections/draws/" + sealed.draw + "/data.json")).andExpect(status().isNotFound());
        mvc.perform(act(sealed.check, "drop"));
        assertThat(again(sealed.check).status()).isEqualTo(InspectionStatus.DROPPED);
    }

    @Test
    void 抽取的人数单位数不对_在格子旁说明_填的还在() throws Exception {
        Inspection draft = begun(typed("/inspections", "", "unit", two()));
        mvc.perform(act(draft, "team").param("member", "999999999")).andExpect(beside("member", "请选择检查人员"));
        mvc.perform(act(draft, "team").param("member", String.valueOf(clerk.id())));
        mvc.perform(act(draft, "commitment").param("take", "7").param("each", "0"))
                .andExpect(beside("take", "要抽的单位数应在1到2之间"))
                .andExpect(beside("each", "每个单位至少要派一名检查人员"))
                .andExpect(content().string(containsString("value=\"7\"")));
        assertThat(again(draft).lot()).isEqualTo(Lot.NONE);
    }

    @Test
    void 检查人员全是被检查单位的人_定不下来_也不能查自己单位() throws Exception {
        Inspection draft = begun(typed("/inspections", ""));
        mvc.perform(act(draft, "team").param("member", String.valueOf(county.id())))
                .andExpect(content().string(containsString("检查人员不派到本单位")));
        Inspection own = begun(typed("/inspections", "", "unit", String.valueOf(department.id())));
        pass(own);
        mvc.perform(act(own, "announce")).andExpect(status().is3xxRedirection());
        mvc.perform(act(own, "visits")
                        .param("unit", String.valueOf(department.id()))
                        .param("halfDays", "1")
                        .param("people", "1"))
                .andExpect(content().string(containsString("检查人员不检查本单位")));
        assertThat(field.visits(own.id())).isEmpty();
    }

    @Test
    void 别的科室不能定人_不能公布_不能抽取() throws Exception {
        Inspection draft = begun(typed("/inspections", "", "unit", two()));
        for (String what : List.of("team", "commitment", "draw")) {
            mvc.perform(post("/inspections/" + draft.id() + "/" + what)
                            .with(as(people.person(Role.DEPARTMENT)))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
            mvc.perform(post("/inspections/" + draft.id() + "/" + what)
                            .with(as(leader))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void 启封人要两个_检查人员不派回本单位() throws Exception {
        Account one = people.person(Role.INSPECTOR);
        Account home = people.person(office, Role.GRASSROOTS);
        mvc.perform(sealing(today, one, one, home))
                .andExpect(content().string(containsString("请选两个不同的人共同启封")))
                .andExpect(content().string(containsString("检查人员不派回本单位")));
    }

    @Test
    void 现场记录发两次只有一条() throws Exception {
        Inspection announced = announced();
        String key = UUID.randomUUID().toString();
        var picture = new MockMultipartFile("pictures", "a.exe", "text/html", PNG);
        for (int time = 0; time < 3; time++) {
            mvc.perform(note(announced, key, "两份合同缺回执").file(picture)).andExpect(status().is3xxRedirection());
        }
        assertThat(field.evidence(announced.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.pictures()).isEqualTo(1));
        mvc.perform(get("/inspections/evidence/" + key + "/0").with(as(clerk)))
                .andExpect(content().contentType("image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(PNG));
        mvc.perform(get("/inspections/evidence/" + key + "/0").with(as(county))).andExpect(status().isForbidden());
    }

    @Test
    void 结论以前记的以后还收_标明补传_结论以后记的不收() throws Exception {
        Inspection announced = announced();
        mvc.perform(act(announced, "visits")
                .param("unit", unit())
                .param("halfDays", "1")
                .param("people", "1"));
        mvc.perform(act(announced, "conclusions").param("unit", unit()).param("conclusion", "档案管理有一处不到位"));
        assertThat(again(announced).status()).isEqualTo(InspectionStatus.CONCLUDED);
        String early = clock.instant().minusSeconds(3600).toString();
        mvc.perform(note(announced, UUID.randomUUID().toString(), "断网时看到的", early))
                .andExpect(status().is3xxRedirection());
        mvc.perform(note(announced, UUID.randomUUID().toString(), "后来想起的"))
                .andExpect(beside("note", "检查已反馈结论，以后记的不再收。"));
        assertThat(field.evidence(announced.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.late()).isTrue());
        mvc.perform(get("/inspections/" + announced.id() + "/evidence").with(as(clerk)))
                .andExpect(content().string(containsString("断网时看到的 <span class=\"tag ask\">补传</span>")))
                .andExpect(content().string(containsString(today.plusDays(7) + "以前可以补传")));
    }

    @Test
    void 提出异议时定下复核的期限() throws Exception {
        Inspection announced = announced();
        field.conclude(announced.id(), office.id(), "档案管理有一处不到位", today, today.plusDays(30), clerk.id());
        mvc.perform(objecting(announced)).andExpect(status().is3xxRedirection());
        assertThat(field.conclusions(announced.id()).getFirst().decideUntil()).isEqualTo(today.plusDays(30));
    }

    @Test
    void 等复核的异议在没参与的人的工作台上_到期限那天还不算逾期_过一天提醒逾期() throws Exception {
        Inspection announced = announced();
        objected(announced, people.unit(Unit.Kind.COUNTY_OFFICE), today.plusDays(1));
        objected(announced, people.unit(Unit.Kind.COUNTY_OFFICE), today);
        Conclusion late = objected(announced, office, today.minusDays(1));
        Account reviewer = people.person(Role.LEGAL);
        assertThat(reminded(reviewer, announced)).containsExactly("复核逾期", "待复核异议", "待复核异议");
        mvc.perform(get("/inspections/" + announced.id()).with(as(reviewer)))
                .andExpect(content().string(containsString(today.minusDays(1) + "以前应当复核，已逾期")));
        assertThat(reminded(clerk, announced)).as("no reviewer").isEmpty();
        assertThat(reminded(county, announced)).as("no reviewer").isEmpty();
        field.add(new Visit(announced.id(), office.id(), 1, 1, 0, 240), leader.id());
        assertThat(reminded(leader, announced)).as("took part").isEmpty();
        mvc.perform(post("/inspections/conclusions/" + late.id() + "/decision")
                .with(as(reviewer))
                .with(csrf())
                .param("upheld", "false")
                .param("decision", "没有查到回执，维持结论"));
        assertThat(reminded(reviewer, announced)).containsExactly("待复核异议", "待复核异议");
    }

    private Conclusion objected(Inspection inspection, Unit unit, LocalDate decideUntil) {
        field.conclude(inspection.id(), unit.id(), "档案管理有一处不到位", today, today.plusDays(30), clerk.id());
        Conclusion conclusion = field.conclusions(inspection.id()).getLast();
        field.object(conclusion.id(), "回执已在系统里", decideUntil, county.id());
        return conclusion;
    }

    private List<String> reminded(Account person, Inspection inspection) {
        return waiting.stream()
                .flatMap(one -> one.of(person).stream())
                .filter(item -> item.path().equals("/inspections/" + inspection.id()))
                .filter(item -> item.kind().contains("复核") || item.kind().contains("结果运用"))
                .map(Waiting.Item::kind)
                .toList();
    }

    @Test
    void 每月次数没有设定_办公室和领导看到提醒_设定以后不再提醒() throws Exception {
        for (Account told : List.of(people.person(Role.OFFICE), leader)) {
            mvc.perform(get("/inspections/plan").with(as(told)))
                    .andExpect(content().string(containsString("href=\"/gate/parameters/ins.perOffice.perMonth\"")));
        }
        for (Account other : List.of(clerk, county)) {
            mvc.perform(get("/inspections/plan").with(as(other)))
                    .andExpect(content().string(not(containsString("次数还没有设定"))));
        }
        db.sql("""
                        insert into gate.parameter_value (key, scope, value, valid_from, basis_document, basis_article, mark, reason)
                        values ('ins.perOffice.perMonth', 'UNIT', 4, '2022-01-01', '测试规定', '第一条', 'OWN', '测试')
                        """).update();
        mvc.perform(get("/inspections/plan").with(as(leader)))
                .andExpect(content().string(not(containsString("次数还没有设定"))));
    }

    @Test
    void 照片可以没有_不是图片的不收_写的还在() throws Exception {
        Inspection announced = announced();
        var page = new MockMultipartFile(
                "pictures",
                "a.png",
                "image/png",
                "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        mvc.perform(note(announced, UUID.randomUUID().toString(), "看到的").file(page))
                .andExpect(content().string(containsString("只收 4 MB 以内的")))
                .andExpect(content().string(containsString("看到的")));
        assertThat(field.evidence(announced.id())).isEmpty();
    }

    @Test
    void 问题从交办到销号_谁的事谁办() throws Exception {
        Inspection announced = announced();
        mvc.perform(act(announced, "defects")
                        .param("unit", unit())
                        .param("text", "缺回执")
                        .param("demand", "补齐")
                        .param("due", today.toString()))
                .andExpect(content().string(containsString("整改期限应在今天以后")));
        mvc.perform(act(announced, "defects")
                .param("unit", unit())
                .param("text", "缺回执")
                .param("demand", "补齐")
                .param("due", today.plusDays(5).toString()));
        Defect defect = field.defects(announced.id()).getFirst();
        step(defect, clerk, DefectStatus.CLOSED, "").andExpect(content().string(containsString("现在不能这样办")));
        step(defect, clerk, DefectStatus.MENDED, "").andExpect(content().string(containsString("这一步不由您办")));
        step(defect, county, DefectStatus.MENDED, "").andExpect(status().is3xxRedirection());
        step(defect, county, DefectStatus.CLOSED, "").andExpect(content().string(containsString("这一步不由您办")));
        step(defect, clerk, DefectStatus.TO_MEND, "").andExpect(content().string(containsString("请定新的整改期限")));
        step(defect, clerk, DefectStatus.CLOSED, "").andExpect(status().is3xxRedirection());
        assertThat(field.defect(defect.id()).orElseThrow().closed()).contains(today);
        mvc.perform(get("/inspections/defects/" + defect.id()).with(as(people.person(Role.GRASSROOTS))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/inspections/defects").with(as(county)))
                .andExpect(content().string(containsString("缺回执")));
    }

    @Test
    void 结论有异议_由没参与的人复核_成立的撤销问题() throws Exception {
        Inspection announced = announced();
        mvc.perform(act(announced, "conclusions").param("unit", unit()).param("conclusion", "档案管理有两处不到位"))
                .andExpect(content().string(containsString("先记下离场")));
        mvc.perform(act(announced, "visits")
                .param("unit", unit())
                .param("halfDays", "1")
                .param("people", "1"));
        mvc.perform(act(announced, "defects")
                .param("unit", unit())
                .param("text", "缺回执")
                .param("demand", "补齐")
                .param("due", today.plusDays(5).toString()));
        mvc.perform(act(announced, "conclusions").param("unit", unit()).param("conclusion", "档案管理有两处不到位"));
        assertThat(again(announced).status()).isEqualTo(InspectionStatus.CONCLUDED);
        Conclusion conclusion = field.conclusions(announced.id()).getFirst();
        assertThat(conclusion.until()).isEqualTo(today.plusDays(30));
        assertThat(conclusion.open(today.plusDays(30))).isTrue();
        assertThat(conclusion.open(today.plusDays(31))).isFalse();
        String path = "/inspections/conclusions/" + conclusion.id();
        mvc.perform(post(path + "/objection").with(as(clerk)).with(csrf()).param("objection", "替他们提一个异议"))
                .andExpect(content().string(containsString("由被检查的单位提出异议")));
        mvc.perform(post(path + "/objection").with(as(county)).with(csrf()).param("objection", "回执已在系统里，可以查到"));
        Account reviewer = people.person(Role.LEGAL);
        mvc.perform(post(path + "/decision")
                .with(as(reviewer))
                .with(csrf())
                .param("upheld", "true")
                .param("decision", "查到回执，异议成立"));
        assertThat(field.conclusions(announced.id()).getFirst().upheld()).contains(true);
        assertThat(field.defects(announced.id())).extracting(Defect::status).containsOnly(DefectStatus.LIFTED);
    }

    @Test
    void 异议过了期限一天不收_也不再有格子() throws Exception {
        Inspection late = announced();
        field.conclude(late.id(), office.id(), "档案管理有一处不到位", today.minusDays(31), today.minusDays(1), clerk.id());
        mvc.perform(get("/inspections/" + late.id()).with(as(county)))
                .andExpect(content().string(not(containsString("提出异议"))));
        mvc.perform(objecting(late))
                .andExpect(content().string(containsString("提出异议的期限是" + today.minusDays(1) + "，已经过了")));
        assertThat(field.conclusions(late.id()).getFirst().objection()).isEmpty();
    }

    @Test
    void 异议到期限那天还收_只收一次() throws Exception {
        Inspection timely = announced();
        field.conclude(timely.id(), office.id(), "档案管理有一处不到位", today.minusDays(30), today, clerk.id());
        mvc.perform(objecting(timely)).andExpect(status().is3xxRedirection());
        mvc.perform(objecting(timely)).andExpect(content().string(containsString("已经提过异议")));
    }

    @Test
    void 抽到的几个单位换了先后不算换_照样能改别的() throws Exception {
        Inspection draft = begun(typed("/inspections", "", "unit", two()));
        mvc.perform(act(draft, "team")
                .param("member", String.valueOf(clerk.id()))
                .param(
                        "member",
                        String.valueOf(
                                people.person(department, Role.DEPARTMENT).id())));
        mvc.perform(act(draft, "commitment").param("take", "2").param("each", "1"));
        mvc.perform(drawing(draft, people.person(Role.OFFICE))).andExpect(status().is3xxRedirection());
        Inspection drawn = again(draft);
        String units = drawn.words().orElseThrow().targets().reversed().stream()
                .map(one -> String.valueOf(one.unit()))
                .collect(Collectors.joining(","));
        mvc.perform(typed(
                        "/inspections/" + draft.id() + "/edit",
                        "",
                        "unit",
                        units,
                        "title",
                        "贷款档案联合抽查",
                        "version",
                        String.valueOf(drawn.version())))
                .andExpect(status().is3xxRedirection());
        assertThat(again(draft).title()).isEqualTo("贷款档案联合抽查");
    }

    @Test
    void 离场和交办写错的_在格子旁说明_填的还在() throws Exception {
        Inspection announced = announced();
        mvc.perform(act(announced, "visits")
                        .param("unit", unit())
                        .param("halfDays", "零")
                        .param("people", "201"))
                .andExpect(beside("halfDays-visit-" + unit(), "请填用了几个半天"))
                .andExpect(beside("people-visit-" + unit(), "请填对方到场的人数"))
                .andExpect(content().string(containsString("value=\"零\"")))
                .andExpect(content().string(containsString("value=\"201\"")));
        mvc.perform(act(announced, "defects")
                        .param("unit", unit())
                        .param("text", "缺两份回执")
                        .param("due", "明天"))
                .andExpect(beside("demand-defect-" + unit(), "请写明怎么改"))
                .andExpect(beside("due-defect-" + unit(), "整改期限应在今天以后"))
                .andExpect(content().string(containsString("缺两份回执</textarea>")))
                .andExpect(content().string(containsString("value=\"明天\"")))
                .andExpect(content().string(containsString("<details open>")));
    }

    @Test
    void 结论异议复核和整改写错的_在格子旁说明_填的还在() throws Exception {
        Inspection announced = announced();
        mvc.perform(act(announced, "visits")
                .param("unit", unit())
                .param("halfDays", "1")
                .param("people", "1"));
        mvc.perform(act(announced, "conclusions").param("unit", unit()).param("conclusion", "尚可"))
                .andExpect(beside("conclusion-conclusion-" + unit(), "请写明结论"))
                .andExpect(content().string(containsString("尚可</textarea>")));
        mvc.perform(act(announced, "defects")
                .param("unit", unit())
                .param("text", "缺回执")
                .param("demand", "补齐")
                .param("due", today.plusDays(5).toString()));
        mvc.perform(act(announced, "conclusions").param("unit", unit()).param("conclusion", "档案管理有一处不到位"));
        long conclusion = field.conclusions(announced.id()).getFirst().id();
        String path = "/inspections/conclusions/" + conclusion;
        mvc.perform(post(path + "/objection").with(as(county)).with(csrf()).param("objection", "不服"))
                .andExpect(beside("objection-objection-" + conclusion, "请写明理由"))
                .andExpect(content().string(containsString("不服</textarea>")));
        mvc.perform(post(path + "/objection").with(as(county)).with(csrf()).param("objection", "回执已在系统里，可以查到"));
        mvc.perform(post(path + "/decision")
                        .with(as(people.person(Role.LEGAL)))
                        .with(csrf())
                        .param("decision", " "))
                .andExpect(beside("decision-decision-" + conclusion, "请写明复核的理由"));

        Defect defect = field.defects(announced.id()).getFirst();
        step(defect, county, DefectStatus.MENDED, "");
        mvc.perform(post("/inspections/defects/" + defect.id() + "/step")
                        .with(as(clerk))
                        .with(csrf())
                        .param("to", "TO_MEND")
                        .param("words", "还差一份")
                        .param("due", today.toString()))
                .andExpect(beside("due-step-TO_MEND", "请定新的整改期限"))
                .andExpect(content().string(containsString("还差一份</textarea>")))
                .andExpect(content().string(containsString("value=\"" + today + "\"")));
    }

    @Test
    void 启封口令和随口的字写错的_在格子旁说明_口令不回显() throws Exception {
        Sealed sealed = sealed(today);
        mvc.perform(post("/inspections/" + sealed.check.id() + "/keep")
                        .with(as(sealed.one))
                        .with(csrf())
                        .param("words", "短口令")
                        .param("again", "不一样"))
                .andExpect(beside("words", "启封口令至少8个字符"))
                .andExpect(beside("again", "两次输入的口令不一样"))
                .andExpect(content().string(not(containsString("短口令"))));
        keep(sealed, sealed.one);
        mvc.perform(post("/inspections/" + sealed.check.id() + "/open")
                        .with(as(sealed.one))
                        .with(csrf())
                        .param("words", "记错了的口令")
                        .param("said", "春".repeat(61)))
                .andExpect(beside("said", "随机字句是一行，不超过60个字"))
                .andExpect(content().string(containsString("春".repeat(61))))
                .andExpect(content().string(not(containsString("记错了的口令"))));
    }

    @Test
    void 方案里选了事项没写看什么_时间倒着写_在格子旁说明() throws Exception {
        mvc.perform(typed(
                        "/inspections",
                        "",
                        "theme",
                        "",
                        "from",
                        today.toString(),
                        "to",
                        today.minusDays(1).toString()))
                .andExpect(beside("theme", "第1项选了事项，请写明看什么"))
                .andExpect(beside("to", "结束日期早于开始日期"));
        mvc.perform(typed("/inspections", "", "to", today.plusDays(60).toString()))
                .andExpect(beside("to", "一次检查最长60天"));
        begun(typed("/inspections", "", "to", today.plusDays(59).toString()));
    }

    @Test
    void 并入别的事项_已过闸的重新过闸_封存的不参加合并() throws Exception {
        Inspection announced = announced();
        sealed(today);
        Undertakings own = undertakings.stream()
                .filter(one -> one.kind().equals(InspectionKind.CODE))
                .findFirst()
                .orElseThrow();
        assertThat(own.underway()).extracting(Undertaking::id).contains(announced.demandId());
        assertThat(own.underway()).extracting(Undertaking::title).doesNotContain("暗访");
        var other = new Undertaking(
                new DemandId("fieldresearch", 3),
                "调研",
                "窗口排队调研",
                department.id(),
                "窗口排队",
                announced.demand(today).bearers(),
                today,
                today,
                60);
        own.absorb(announced.id(), other, clerk);
        own.absorb(announced.id(), other, clerk);
        assertThat(again(announced).status()).isEqualTo(InspectionStatus.DRAFTING);
        assertThat(again(announced).words().orElseThrow().themes())
                .hasSize(2)
                .last()
                .satisfies(one -> assertThat(one.alongside()).isTrue());
        Inspection second = begun(typed("/inspections", ""));
        own.giveWay(second.id(), other, clerk);
        assertThat(again(second).status()).isEqualTo(InspectionStatus.MERGED);
        assertThat(again(second).takenInto()).contains("窗口排队调研");
    }

    @Test
    void 考核方案拒绝禁止的指标_结果点得开记录() throws Exception {
        Account secretary = people.person(Role.OFFICE);
        mvc.perform(scheme(secretary, "领导批示数")).andExpect(content().string(containsString("不能作为考核指标")));
        mvc.perform(scheme(secretary, "")).andExpect(status().is3xxRedirection());
        long id = assessments.schemes().getFirst().id();
        mvc.perform(get("/inspections/assessment/" + id).with(as(clerk)))
                .andExpect(content().string(containsString("不排名次")))
                .andExpect(content().string(containsString("哪些指标已经拉不开差距")));
        mvc.perform(
                post("/inspections/assessment/" + id + "/fix").with(as(leader)).with(csrf()));
        assertThat(assessments.fixed(id)).isNotEmpty();
    }

    @Test
    void 事项表和备案有错的说明() throws Exception {
        Account secretary = people.person(Role.OFFICE);
        mvc.perform(post("/inspections/authorities")
                        .with(as(secretary))
                        .with(csrf())
                        .param("unit", String.valueOf(department.id()))
                        .param("scope", "贷款回执")
                        .param("matter", "X"))
                .andExpect(beside("document", "请写明依据，没有依据的不能查"))
                .andExpect(beside("matter", "事项代码用小写字母"))
                .andExpect(content().string(containsString("value=\"贷款回执\"")))
                .andExpect(content().string(containsString("value=\"" + department.id() + "\" selected")));
        mvc.perform(post("/inspections/plan/filing")
                        .with(as(secretary))
                        .with(csrf())
                        .param("to", "市委办公室")
                        .param("on", today.plusDays(1).toString()))
                .andExpect(beside("on", "请填备案日期，不能在今天以后"))
                .andExpect(beside("number", "请写备案件的文号"))
                .andExpect(content().string(containsString("value=\"市委办公室\"")));
        mvc.perform(post("/inspections/authorities/" + right + "/end")
                .with(as(secretary))
                .with(csrf()));
        assertThat(register.authorities(department.id(), today.plusDays(1))).isEmpty();
    }

    @Test
    void 方案缺类型方式频次培训的_在格子旁说明_填了的都在页面上() throws Exception {
        mvc.perform(typed("/inspections", "", "type", "", "manner", "", "times", "十", "training", " "))
                .andExpect(beside("type", "请选择类型"))
                .andExpect(beside("manner", "请至少选一种方式"))
                .andExpect(beside("times", "请填全年检查几次"))
                .andExpect(beside("training", "请写检查人员什么时候培训"))
                .andExpect(content().string(containsString("value=\"十\"")));
        mvc.perform(typed("/inspections", "", "sort", InspectionClass.UNANNOUNCED.code(), "manner", "BRIEFING"))
                .andExpect(beside("manner", "暗访不听汇报"));
        Inspection plan = begun(typed("/inspections", "", "type", InspectionType.LEADS.name(), "times", "2"));
        mvc.perform(get("/inspections/" + plan.id()).with(as(clerk)))
                .andExpect(content().string(containsString("线索核查")))
                .andExpect(content().string(containsString("检查、访谈、暗访")))
                .andExpect(content().string(containsString("全年2次")))
                .andExpect(content().string(containsString("进点前一天学检查标准")));
    }

    @Test
    void 写明全年一次的_第二次过不了闸() throws Exception {
        pass(begun(typed("/inspections", "", "times", "1")));
        Inspection second = begun(typed("/inspections", "", "times", "1"));
        mvc.perform(act(second, "submit"));
        assertThat(again(second).status()).isEqualTo(InspectionStatus.REFUSED);
        mvc.perform(get("/inspections/" + second.id()).with(as(clerk)))
                .andExpect(content().string(containsString("严控督查检查频次")));
    }

    @Test
    void 结果运用须经批准_提出的人批不了_批准以前被检查的单位看不到() throws Exception {
        Inspection concluded = concluded();
        mvc.perform(using(concluded, "", "短"))
                .andExpect(beside("sort-use-" + office.id(), "请选择怎样运用"))
                .andExpect(beside("text-use-" + office.id(), "请写明内容和理由"))
                .andExpect(content().string(containsString(">短</textarea>")));
        mvc.perform(using(concluded, "PRAISE", "整改快，提请表扬")).andExpect(status().is3xxRedirection());
        mvc.perform(using(concluded, "PRAISE", "再提一次表扬")).andExpect(beside("sort-use-" + office.id(), "已经提出，正等批准"));
        String page = "/inspections/" + concluded.id();
        mvc.perform(get(page).with(as(county))).andExpect(content().string(not(containsString("整改快，提请表扬"))));
        assertThat(reminded(leader, concluded)).contains("待批准结果运用");
        long use = uses.of(concluded.id()).getFirst().id();
        mvc.perform(decidingUse(use, clerk, true, "")).andExpect(status().isForbidden());
        mvc.perform(decidingUse(use, leader, false, "")).andExpect(beside("words-use-decision-" + use, "不批准的请写明理由"));
        mvc.perform(decidingUse(use, leader, true, "同意。")).andExpect(status().is3xxRedirection());
        mvc.perform(get(page).with(as(county)))
                .andExpect(content().string(containsString("整改快，提请表扬")))
                .andExpect(content().string(containsString(leader.name() + "批准：同意。")));
        mvc.perform(decidingUse(use, leader, false, "又不同意")).andExpect(content().string(containsString("已经有人定过")));
        assertThat(audit.entries(EntryFilter.ALL, 0, 50))
                .extracting(entry -> entry.act().action())
                .contains("提出结果运用", "批准结果运用");
    }

    @Test
    void 异议没有复核的结果先不运用_异议成立的不能运用() throws Exception {
        Inspection concluded = concluded();
        mvc.perform(using(concluded, "CRITICISM", "整改不力，提请批评"));
        long use = uses.of(concluded.id()).getFirst().id();
        mvc.perform(objecting(concluded)).andExpect(status().is3xxRedirection());
        mvc.perform(decidingUse(use, leader, true, "同意。"))
                .andExpect(content().string(containsString("异议还没有复核，结果先不运用")));
        mvc.perform(using(concluded, "PRAISE", "整改快，提请表扬"))
                .andExpect(content().string(containsString("异议还没有复核，结果先不运用")));
        Conclusion conclusion = field.conclusions(concluded.id()).getFirst();
        field.decide(conclusion.id(), true, "成立", leader.id());
        mvc.perform(decidingUse(use, leader, true, "同意。")).andExpect(content().string(containsString("异议成立，这个结论不能运用")));
        mvc.perform(decidingUse(use, leader, false, "异议成立。")).andExpect(status().is3xxRedirection());
    }

    private Inspection concluded() throws Exception {
        Inspection announced = announced();
        field.add(new Visit(announced.id(), office.id(), 1, 1, 0, 240), clerk.id());
        mvc.perform(act(announced, "conclusions").param("unit", unit()).param("conclusion", "档案齐全，没有问题。"))
                .andExpect(status().is3xxRedirection());
        return again(announced);
    }

    private MockHttpServletRequestBuilder using(Inspection inspection, String sort, String text) {
        long conclusion = field.conclusions(inspection.id()).getFirst().id();
        return form("/inspections/conclusions/" + conclusion + "/uses")
                .param("sort", sort)
                .param("text", text);
    }

    private static MockHttpServletRequestBuilder decidingUse(long use, Account by, boolean approved, String words) {
        return post("/inspections/uses/" + use + "/decision")
                .with(as(by))
                .with(csrf())
                .param("approved", String.valueOf(approved))
                .param("words", words);
    }

    @Test
    void 加减分由领导给_错的在格子旁说明_算进得分_撤销留痕_定稿以后不能改() throws Exception {
        mvc.perform(scheme(people.person(Role.OFFICE), "").param("bonuses", "主动停用报表 -1 3"));
        Scheme scheme = assessments.schemes().getFirst();
        mended();
        BigDecimal before = score(scheme);
        mvc.perform(bonus(scheme, clerk, "1", "停用两张报表", "/datarequests/1")).andExpect(status().isForbidden());
        mvc.perform(bonus(scheme, leader, "3.5", "短", "口头"))
                .andExpect(beside("points", "“主动停用报表”的分数在-1.0到3.0之间"))
                .andExpect(beside("reason", "请写明理由"))
                .andExpect(beside("evidence", "请填系统里的记录"))
                .andExpect(content().string(containsString("value=\"3.5\"")));
        mvc.perform(bonus(scheme, leader, "2", "停用两张报表", "/datarequests/1")).andExpect(status().is3xxRedirection());
        mvc.perform(bonus(scheme, leader, "2", "停用两张报表", "/datarequests/1")).andExpect(beside("evidence", "这件事已经加减过分"));
        assertThat(score(scheme)).isEqualByComparingTo(before.add(BigDecimal.TWO));
        mvc.perform(get("/inspections/assessment/" + scheme.id()).with(as(county)))
                .andExpect(content().string(containsString("停用两张报表")))
                .andExpect(content().string(containsString("href=\"/datarequests/1\"")))
                .andExpect(content().string(containsString("一个单位合计最多加5分、减5分")));
        for (int number = 2; number < 4; number++) {
            mvc.perform(bonus(scheme, leader, "3", "又停用一张报表", "/datarequests/" + number));
        }
        assertThat(score(scheme)).as("合计以5分为限").isEqualByComparingTo(before.add(BigDecimal.valueOf(5)));
        long last = assessments.awards(scheme.id()).getLast().id();
        mvc.perform(undoing(last, "")).andExpect(beside("undo-undo-" + last, "请写明为什么撤销"));
        mvc.perform(undoing(last, "记错了单位")).andExpect(status().is3xxRedirection());
        mvc.perform(undoing(last, "再撤一次")).andExpect(content().string(containsString("这一笔已经撤销")));
        mvc.perform(get("/inspections/assessment/" + scheme.id()).with(as(county)))
                .andExpect(content().string(containsString("已撤销：记错了单位")));
        mvc.perform(post("/inspections/assessment/" + scheme.id() + "/fix")
                .with(as(leader))
                .with(csrf()));
        mvc.perform(bonus(scheme, leader, "1", "停用第五张报表", "/datarequests/9"))
                .andExpect(content().string(containsString("已经定稿，不能再加减分")));
        mvc.perform(undoing(assessments.awards(scheme.id()).getFirst().id(), "定稿以后"))
                .andExpect(content().string(containsString("已经定稿，不能再撤销")));
        assertThat(audit.entries(EntryFilter.ALL, 0, 50))
                .extracting(entry -> entry.act().action())
                .contains("考核加减分", "撤销加减分");
    }

    @Test
    void 优秀比例写明依据和怎么算的() throws Exception {
        mvc.perform(scheme(people.person(Role.OFFICE), ""));
        Scheme scheme = assessments.schemes().getFirst();
        mended();
        int units = assessments.results(scheme).units().size();
        mvc.perform(get("/inspections/assessment/" + scheme.id()).with(as(clerk)))
                .andExpect(content().string(containsString("“优秀”不超过20%%：本组%d个单位，最多%d个。".formatted(units, units / 5))))
                .andExpect(content().string(containsString("/gate/parameters/ins.assess.bestShare")))
                .andExpect(content().string(containsString("发现1个问题，已销号1个")));
        assertThat(assessments.results(scheme).units())
                .filteredOn(one -> one.grade().equals("优秀"))
                .hasSizeLessThanOrEqualTo(units / 5);
        mvc.perform(get("/gate/parameters/ins.assess.bestShare").with(as(clerk)))
                .andExpect(content().string(containsString("待核")));
    }

    /** One defect at the office, found and closed, so that it has a figure. */
    private void mended() throws Exception {
        Inspection announced = announced();
        long id = field.add(announced.id(), office.id(), "缺回执", "补齐", today.plusDays(5), clerk.id(), today);
        for (DefectStatus next : List.of(DefectStatus.MENDED, DefectStatus.CLOSED)) {
            field.move(id, field.defect(id).orElseThrow().status().to(next).orElseThrow(), "情况如此", clerk.id(), today);
        }
    }

    private BigDecimal score(Scheme scheme) {
        return assessments.results(scheme).units().stream()
                .filter(one -> one.unit().id() == office.id())
                .findFirst()
                .orElseThrow()
                .score();
    }

    private MockHttpServletRequestBuilder bonus(
            Scheme scheme, Account by, String points, String reason, String evidence) {
        return post("/inspections/assessment/" + scheme.id() + "/bonuses")
                .with(as(by))
                .with(csrf())
                .param("unit", unit())
                .param("item", "0")
                .param("points", points)
                .param("reason", reason)
                .param("evidence", evidence);
    }

    private MockHttpServletRequestBuilder undoing(long award, String why) {
        return post("/inspections/assessment/bonuses/" + award + "/undo")
                .with(as(leader))
                .with(csrf())
                .param("undo", why);
    }

    private record Sealed(Inspection check, Account one, Account two, long draw) {}

    private Sealed sealed(LocalDate day) throws Exception {
        Account one = people.person(Role.INSPECTOR);
        Account two = people.person(Role.OFFICE);
        mvc.perform(sealing(day, one, two, clerk)).andExpect(status().is3xxRedirection());
        Inspection check = store.all().stream()
                .filter(it -> it.author() == clerk.id() && it.unannounced())
                .findFirst()
                .orElseThrow();
        long draw = db.sql("select id from inspections.draw where inspection_id = :id")
                .param("id", check.id())
                .query(Long.class)
                .single();
        return new Sealed(check, one, two, draw);
    }

    private MockHttpServletRequestBuilder sealing(LocalDate day, Account one, Account two, Account inspector) {
        return typed(
                        "/inspections/seal",
                        "",
                        "sort",
                        InspectionClass.UNANNOUNCED.code(),
                        "from",
                        day.toString(),
                        "to",
                        day.toString())
                .param("inspector", String.valueOf(inspector.id()))
                .param("take", "1")
                .param("each", "1")
                .param("keeper", String.valueOf(one.id()), String.valueOf(two.id()));
    }

    /** The message stands in the line under its field, which names it as its description. */
    private static ResultMatcher beside(String field, String message) {
        return content().string(containsString("id=\"" + field + "-wrong\">" + message));
    }

    private String two() {
        return unit() + "," + people.unit(Unit.Kind.COUNTY_OFFICE).id();
    }

    private long drawOf(Inspection inspection) {
        return db.sql("select id from inspections.draw where inspection_id = :id")
                .param("id", inspection.id())
                .query(Long.class)
                .single();
    }

    private MockHttpServletRequestBuilder objecting(Inspection inspection) {
        return post("/inspections/conclusions/"
                        + field.conclusions(inspection.id()).getFirst().id() + "/objection")
                .with(as(county))
                .with(csrf())
                .param("objection", "回执已在系统里，可以查到");
    }

    private MockHttpServletRequestBuilder drawing(Inspection inspection, Account by) {
        return post("/inspections/" + inspection.id() + "/draw")
                .with(as(by))
                .with(csrf())
                .param("said", "随口一句");
    }

    private void keep(Sealed sealed, Account keeper) throws Exception {
        mvc.perform(post("/inspections/" + sealed.check.id() + "/keep")
                        .with(as(keeper))
                        .with(csrf())
                        .param("words", "口令一二三四五六七八")
                        .param("again", "口令一二三四五六七八"))
                .andExpect(status().is3xxRedirection());
    }

    private void open(Sealed sealed, Account keeper, String words) throws Exception {
        mvc.perform(opening(sealed, keeper, words)).andExpect(status().is3xxRedirection());
    }

    private MockHttpServletRequestBuilder opening(Sealed sealed, Account keeper, String words) {
        return post("/inspections/" + sealed.check.id() + "/open")
                .with(as(keeper))
                .with(csrf())
                .param("words", words)
                .param("said", "随口一句");
    }

    private MockHttpServletRequestBuilder scheme(Account by, String label) {
        return post("/inspections/assessment")
                .with(as(by))
                .with(csrf())
                .param("name", "年度考核")
                .param("of", "COUNTY_OFFICE")
                .param("year", String.valueOf(today.getYear()))
                .param("source", "inspections.mended")
                .param("label", label)
                .param("weight", "100")
                .param("worst", "0")
                .param("best", "100")
                .param("grades", "优秀 90\n一般 0");
    }

    private org.springframework.test.web.servlet.ResultActions step(
            Defect defect, Account by, DefectStatus to, String due) throws Exception {
        return mvc.perform(post("/inspections/defects/" + defect.id() + "/step")
                .with(as(by))
                .with(csrf())
                .param("to", to.name())
                .param("words", "情况如此")
                .param("due", due));
    }

    private MockMultipartHttpServletRequestBuilder note(Inspection inspection, String key, String note) {
        return note(inspection, key, note, clock.instant().toString());
    }

    private MockMultipartHttpServletRequestBuilder note(Inspection inspection, String key, String note, String taken) {
        var request = multipart("/inspections/" + inspection.id() + "/evidence");
        request.with(as(clerk))
                .with(csrf())
                .param("key", key)
                .param("unit", unit())
                .param("note", note)
                .param("taken", taken);
        return request;
    }

    private Inspection announced() throws Exception {
        Inspection inspection = begun(typed("/inspections", String.valueOf(item())));
        pass(inspection);
        mvc.perform(act(inspection, "announce")).andExpect(status().is3xxRedirection());
        assertThat(again(inspection).status()).isEqualTo(InspectionStatus.ANNOUNCED);
        return again(inspection);
    }

    private void pass(Inspection inspection) throws Exception {
        mvc.perform(act(inspection, "submit"));
        KeptRuling ruling = gate.rulings(inspection.demandId()).getFirst();
        if (ruling.standing() == KeptRuling.Standing.AWAITING_REASON) {
            gate.explain(ruling.id(), "年度计划内的抽查，只去一次，不填表不陪同。", clerk);
            gate.decide(ruling.id(), true, "同意。", leader);
        }
        assertThat(again(inspection).status()).isEqualTo(InspectionStatus.ADMITTED);
    }

    private Inspection begun(MockHttpServletRequestBuilder request) throws Exception {
        Optional<Long> newest = store.all().stream().findFirst().map(Inspection::id);
        mvc.perform(request).andExpect(status().is3xxRedirection());
        Inspection begun = store.all().getFirst();
        assertThat(Optional.of(begun.id())).isNotEqualTo(newest);
        return begun;
    }

    private Inspection again(Inspection inspection) {
        return store.find(inspection.id()).orElseThrow();
    }

    private MockHttpServletRequestBuilder act(Inspection inspection, String what) {
        return post("/inspections/" + inspection.id() + "/" + what)
                .with(as(clerk))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder form(String path) {
        return post(path).with(as(clerk)).with(csrf());
    }

    /** A form that is right but for what is given, name and value in turn. */
    private MockHttpServletRequestBuilder typed(String path, String item, String... other) {
        Map<String, String> values = new HashMap<>(Map.of(
                "title",
                "贷款档案抽查",
                "sort",
                InspectionClass.SPECIAL.code(),
                "right",
                String.valueOf(right),
                "theme",
                "贷款档案是否齐全",
                "unit",
                unit(),
                "from",
                today.toString(),
                "to",
                today.toString(),
                "people",
                "2",
                "purpose",
                "贷后风险防范",
                "planItem",
                item));
        values.putAll(Map.of(
                "type",
                InspectionType.SPECIAL.name(),
                "manner",
                Manner.ON_THE_SPOT.name(),
                "times",
                "9",
                "training",
                "进点前一天学检查标准"));
        for (int place = 0; place < other.length; place += 2) {
            values.put(other[place], other[place + 1]);
        }
        MockHttpServletRequestBuilder request = form(path);
        values.forEach(request::param);
        return request;
    }

    private String unit() {
        return String.valueOf(office.id());
    }

    private long item() {
        var key = new PlanKey(today.getYear(), department.id(), InspectionKind.CODE, InspectionClass.SPECIAL.code());
        plan.save(new PlanItem(0, key, "贷款档案抽查", "年度安排", "各管理部", 6, 1, 0), clerk);
        return plan.items(today.getYear()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
