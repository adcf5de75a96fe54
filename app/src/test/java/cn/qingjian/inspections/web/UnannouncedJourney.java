package cn.qingjian.inspections.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.inspections.Target;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.inspections.store.SealedStore;
import cn.qingjian.inspections.store.TeamStore;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.inspections.visit.InspectionStatus;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 四不两直, as the planner, both keepers, a county office, an inspector, a reviewer and a stranger see it. */
class UnannouncedJourney extends Journey {
    private static final String PLANNER = "luyaqin";
    private static final String ONE = "jijianping";
    private static final String TWO = "linruoxi";
    private static final String SECRET = "窗口排队叫号和一次告知";
    private static final List<String> OFFICES = List.of("石桥区管理部", "柳泉县管理部", "白榆县管理部");
    private static final List<String> INSPECTORS = List.of("韩东来", "叶秋鸣", "徐婉清", "毛圣杰");

    @Autowired
    InspectionStore store;

    @Autowired
    SealedStore draws;

    @Autowired
    TeamStore teams;

    @Autowired
    Gate gate;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Test
    void 暗访从封存到启封抽取_检查整改销号_结论反馈和异议() {
        Inspection later = sealed(LocalDate.now(clock).plusDays(1));
        nobodyKnows(later);
        setWords(later, ONE);
        notBeforeItsDay(later);

        Inspection check = sealed(LocalDate.now(clock));
        setWords(check, ONE);
        setWords(check, TWO);
        opened(check);
        stillSecret(check);
        Target unit = again(check).words().orElseThrow().targets().getFirst();
        atTheDoor(check);
        recomputed(check);
        visited(check, unit);
        mended(unit);
        objected(check, unit);
        inTheAuditLog(check);
    }

    /** Fills in and seals a check of that day; nothing of it is kept as a draft. */
    private Inspection sealed(LocalDate day) {
        signInAs(PLANNER);
        visit("/inspections/new");
        page.getByLabel("名称").fill("窗口服务暗访");
        page.getByLabel("第1项的科室和事项").selectOption(new SelectOption().setLabel("稽核内审科 · 窗口服务和工作作风"));
        page.getByLabel("第1项看什么").fill(SECRET);
        OFFICES.forEach(office -> page.getByLabel(office, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check());
        page.getByLabel("类别").selectOption("UNANNOUNCED");
        page.getByLabel("开始日期").fill(day.toString());
        page.getByLabel("结束日期").fill(day.toString());
        page.getByLabel("检查人员事前培训").fill("进点前一天，学检查标准和廉洁纪律。");
        page.getByText("暗访：封存和抽取").click();
        page.getByLabel("抽几个单位").fill("1");
        page.getByLabel("每个单位派几人").fill("2");
        press("封存");
        assertThat(text()).contains("请选两个不同的人共同启封", "检查人员不够");
        assertThat(page.getByLabel("第1项看什么").inputValue()).isEqualTo(SECRET);
        INSPECTORS.forEach(name -> page.getByLabel(name + "（").check());
        Locator keepers = page.getByRole(
                com.microsoft.playwright.options.AriaRole.GROUP, new Page.GetByRoleOptions().setName("两名启封人"));
        keepers.getByLabel("纪建平").check();
        keepers.getByLabel("林若溪").check();
        press("先看过闸结论（不保存）");
        assertThat(text()).contains("要求基层投入");
        press("封存");
        assertThat(text()).contains("已封存", "启封日 " + day).doesNotContain(SECRET);
        return store.all().getFirst();
    }

    /** Neither what it looks at, nor where, nor who: on no page, to nobody. */
    private void nobodyKnows(Inspection check) {
        String draw = "/inspections/draws/" + drawOf(check);
        for (String login : List.of("mengqinghe", "renguangsheng", "heqingyun", "fanghuaimin", "luozhiyuan")) {
            signInAs(login);
            boolean county = people.holding(Role.GRASSROOTS).stream()
                    .anyMatch(one -> one.login().equals(login));
            for (String path : county
                    ? List.of("/", "/inspections", "/grassroots")
                    : List.of("/", "/inspections", "/merging", "/gate/burden")) {
                page.navigate(path);
                assertThat(text()).as("%s at %s", login, path).doesNotContain(SECRET);
            }
            page.navigate("/inspections/" + check.id());
            assertThat(text()).doesNotContain(SECRET).doesNotContain(INSPECTORS);
            if (county) {
                page.navigate("/inspections");
                assertThat(text()).doesNotContain("暗访");
            } else {
                assertThat(text()).doesNotContain(OFFICES);
            }
        }
        anotherVisitor();
        visit(draw);
        assertThat(text()).contains("只公布这两个摘要").doesNotContain(OFFICES).doesNotContain(INSPECTORS);
    }

    private void stillSecret(Inspection check) {
        anotherVisitor();
        visit("/inspections/draws");
        assertThat(page.locator("main :is(li, tr)")
                        .filter(new Locator.FilterOptions()
                                .setHas(page.locator("a[href='/inspections/draws/%d']".formatted(drawOf(check)))))
                        .first()
                        .innerText())
                .contains("已封存，开始检查后公布")
                .doesNotContain("可重算");
        visit("/inspections/draws/" + drawOf(check));
        assertThat(text())
                .contains("只公布这两个摘要")
                .doesNotContain("春风")
                .doesNotContain(OFFICES)
                .doesNotContain(INSPECTORS);
    }

    private void setWords(Inspection check, String login) {
        signInAs(login);
        visit("/inspections/" + check.id());
        page.getByLabel("启封口令").fill("短");
        page.getByLabel("再输一次").fill("长");
        press("设启封口令");
        assertThat(text()).contains("启封口令至少8个字符", "两次输入的口令不一样");
        page.getByLabel("启封口令").fill("门前大桥下-" + login);
        page.getByLabel("再输一次").fill("门前大桥下-" + login);
        press("设启封口令");
        assertThat(text()).contains("已设启封口令");
    }

    private void notBeforeItsDay(Inspection check) {
        signInAs(ONE);
        visit("/inspections/" + check.id());
        assertThat(page.getByText("随口写几个字").count()).isZero();
        assertThat(forced(check, ONE)).contains("还没有到启封日");
        assertThat(again(check).status()).isEqualTo(InspectionStatus.SEALED);
    }

    private void opened(Inspection check) {
        signInAs(ONE);
        visit("/");
        assertThat(text()).contains("到了启封日，请启封");
        visit("/inspections/" + check.id());
        page.getByLabel("启封口令").fill("记错了的口令");
        page.getByLabel("随口写几个字").fill("春风");
        press("启封");
        assertThat(text()).contains("启封口令不对");
        assertThat(page.getByLabel("随口写几个字").inputValue()).isEqualTo("春风");
        page.getByLabel("启封口令").fill("门前大桥下-" + ONE);
        press("启封");
        assertThat(text()).contains("已启封，等另一人");
        assertThat(forced(check, ONE)).contains("须由另一人启封");
        assertThat(again(check).status()).isEqualTo(InspectionStatus.SEALED);

        signInAs(PLANNER);
        visit("/inspections/" + check.id());
        assertThat(forced(check, PLANNER)).contains("您不是这次暗访的启封人");

        signInAs(TWO);
        visit("/inspections/" + check.id());
        page.getByLabel("启封口令").fill("门前大桥下-" + TWO);
        page.getByLabel("随口写几个字").fill("细雨");
        press("启封");
        assertThat(text()).contains("已启封", SECRET);
        assertThat(again(check).status()).isEqualTo(InspectionStatus.OPENED);
    }

    private void recomputed(Inspection check) {
        anotherVisitor();
        visit("/inspections/draws");
        visit("/inspections/draws/" + drawOf(check));
        assertThat(text()).contains("春风", "细雨", "从3个单位中抽1个");
        page.getByText("在这一页重算").click();
        page.getByText("抽取的单位和人员与公布的结果：一致").waitFor();
        assertThat(text()).contains("种子与事先公布的摘要：一致", "名单与事先公布的摘要：一致");
        look();
    }

    private void atTheDoor(Inspection check) {
        signInAs(PLANNER);
        visit("/inspections/" + check.id());
        press("到场，取闸号");
        KeptRuling ruling = gate.rulings(check.demandId()).getFirst();
        if (ruling.standing() == KeptRuling.Standing.AWAITING_REASON) {
            Account planner = people.account(check.author()).orElseThrow();
            gate.explain(ruling.id(), "群众反映窗口排队久，直接到现场看，不填表不陪同。", planner);
            gate.decide(ruling.id(), true, "同意。", first(Role.LEADER));
        }
        visit("/inspections/" + check.id());
        press("亮码，开始检查");
        assertThat(text()).contains("进行中", "QJ-");
    }

    private void visited(Inspection check, Target unit) {
        long sent = teams.sent(check.id(), unit.unit()).getFirst();
        signInAs(people.account(sent).orElseThrow().login());
        visit("/inspections/" + check.id());
        follow("现场记录");
        page.getByLabel("看到的情况").fill("叫号机停用，十一人排队。");
        page.getByText("记下", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("叫号机停用，十一人排队。").first().waitFor();
        look();
        visit("/inspections/" + check.id());
        page.getByLabel("用了几个半天").fill("零");
        page.getByLabel("对方到场几人").fill("2");
        press("记离场");
        assertThat(text()).contains("请填用了几个半天");
        assertThat(page.getByLabel("对方到场几人").inputValue()).isEqualTo("2");
        page.getByLabel("用了几个半天").fill("1");
        press("记离场");
        assertThat(text()).contains("480 分钟");
        page.getByText("交办一个问题").click();
        page.getByLabel("问题", new Page.GetByLabelOptions().setExact(true)).fill("叫号机停用三天没有报修");
        page.getByLabel("整改期限").fill(LocalDate.now(clock).plusDays(7).toString());
        press("交办");
        assertThat(text()).contains("请写明怎么改");
        page.getByLabel("怎么改").fill("当天修好，停用时人工发号");
        press("交办");
        page.getByLabel("检查结论").fill("窗口有人值守，叫号机停用。");
        press("反馈结论");
        assertThat(text()).contains("已反馈结论");
    }

    private void mended(Target unit) {
        signInAs(officer(unit));
        visit("/");
        assertThat(text()).contains("待整改");
        visit("/inspections/defects");
        follow("叫号机停用三天没有报修");
        page.getByLabel("情况").fill("已修好，贴了停用时的办法。");
        press("报整改情况");
        assertThat(text()).contains("已报整改");

        signInAs(PLANNER);
        visit("/inspections/defects");
        follow("叫号机停用三天没有报修");
        Locator again = page.locator("form").filter(new Locator.FilterOptions().setHasText("核查不通过"));
        again.getByLabel("情况").fill("还没有贴出停用时的办法。");
        press("核查不通过，继续整改");
        assertThat(text()).contains("请定新的整改期限");
        assertThat(again.getByLabel("情况").inputValue()).isEqualTo("还没有贴出停用时的办法。");
        again.getByLabel("新的整改期限").fill(LocalDate.now(clock).plusDays(10).toString());
        press("核查不通过，继续整改");

        signInAs(officer(unit));
        visit("/inspections/defects");
        follow("叫号机停用三天没有报修");
        page.getByLabel("情况").fill("已贴在取号处。");
        press("报整改情况");

        signInAs(PLANNER);
        visit("/inspections/defects");
        follow("叫号机停用三天没有报修");
        page.getByLabel("情况").first().fill("到现场看过，属实。");
        press("核查通过，销号");
        assertThat(text()).contains("已销号");
    }

    private void objected(Inspection check, Target unit) {
        signInAs(officer(unit));
        visit("/inspections/" + check.id());
        assertThat(text()).contains(LocalDate.now(clock).plusDays(30) + "以前可以提出");
        page.getByLabel("有异议").fill("不");
        press("提出异议");
        assertThat(text()).contains("请写明理由");
        page.getByLabel("有异议").fill("停用当天已经报修，有报修单。");
        press("提出异议");
        assertThat(text()).contains("异议：停用当天已经报修");

        signInAs("songhanlin");
        visit("/inspections/" + check.id());
        page.getByLabel("复核的理由").fill("报修单日期在检查以后，维持。");
        press("维持结论");
        assertThat(text()).contains("维持结论");
    }

    private void inTheAuditLog(Inspection check) {
        signInAs("audit");
        for (String action : List.of("封存暗访", "设启封口令", "启封口令不对", "启封暗访", "当场抽取")) {
            page.navigate("/audit?action=" + URLEncoder.encode(action, StandardCharsets.UTF_8));
            assertThat(text()).contains("检查 " + check.id());
        }
    }

    /** Sends the opening although the page has no form for it. */
    private String forced(Inspection check, String login) {
        return (String)
                page.evaluate("""
                async asked => {
                  const token = document.querySelector('input[type=hidden][name=_csrf]');
                  const answer = await fetch(asked.path, {method: 'POST', credentials: 'same-origin',
                    body: new URLSearchParams({_csrf: token.value, words: asked.words, said: ''})});
                  return await answer.text();
                }
                """, Map.of("path", "/inspections/" + check.id() + "/open", "words", "门前大桥下-" + login));
    }

    private String officer(Target unit) {
        return people.holding(Role.GRASSROOTS).stream()
                .filter(one -> one.unit().id() == unit.unit())
                .findFirst()
                .orElseThrow()
                .login();
    }

    private long drawOf(Inspection check) {
        return draws.drawOf(check.id()).orElseThrow().id();
    }

    private Inspection again(Inspection check) {
        return store.find(check.id()).orElseThrow();
    }
}
