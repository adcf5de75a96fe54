package cn.qingjian.inspections.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.inspections.store.FieldStore;
import cn.qingjian.inspections.store.InspectionStore;
import cn.qingjian.inspections.visit.Evidence;
import cn.qingjian.inspections.visit.Fieldwork;
import cn.qingjian.inspections.visit.Inspection;
import cn.qingjian.kernel.Scan;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class InspectionsJourney extends Journey {
    private static final byte[] PNG = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                    + "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082");

    @Autowired
    InspectionStore store;

    @Autowired
    FieldStore field;

    @Autowired
    Fieldwork fieldwork;

    @Autowired
    Gate gate;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Test
    void 从拟订到进点整改销号_负担记到管理部() {
        Inspection inspection = announcedBy("pengchuan", "贷款管理科 · 贷款档案和贷后管理", "石桥区管理部");
        String path = "/inspections/" + inspection.id();

        signInAs("renguangsheng");
        visit("/inspections");
        assertThat(text()).contains(inspection.title());
        visit(path);
        assertThat(text()).contains("QJ-", "不用陪同");

        signInAs("pengchuan");
        visit(path);
        page.getByLabel("用了几个半天").fill("1");
        page.getByLabel("对方到场几人").fill("2");
        press("记离场");
        assertThat(text()).contains("480 分钟");
        page.getByText("交办一个问题").click();
        page.getByLabel("问题", new Page.GetByLabelOptions().setExact(true)).fill("一份合同缺回执");
        page.getByLabel("怎么改").fill("补齐回执");
        page.getByLabel("整改期限").fill(LocalDate.now(clock).plusDays(10).toString());
        press("交办");
        page.getByLabel("检查结论").fill("档案基本齐全，一处待补。");
        press("反馈结论");
        assertThat(text()).contains("已反馈结论");
        page.getByText("提出结果运用").click();
        press("送班子领导批准");
        assertThat(text()).contains("请选择怎样运用", "请写明内容和理由");
        page.getByLabel("怎样运用").selectOption("PRAISE");
        page.getByLabel("内容和理由").fill("档案规范，建议表扬。");
        press("送班子领导批准");
        assertThat(text()).contains("等班子领导批准，批准以前不作数");

        signInAs("renguangsheng");
        visit(path);
        assertThat(text()).doesNotContain("建议表扬");
        signInAs("luozhiyuan");
        visit(path);
        page.getByLabel("批准意见").fill("同意。");
        press("批准运用");
        assertThat(text()).contains("罗致远批准：同意。");

        signInAs("renguangsheng");
        visit(path);
        assertThat(text()).contains("建议表扬");
        visit("/inspections/defects");
        follow("一份合同缺回执");
        page.getByLabel("情况").fill("回执已补齐。");
        press("报整改情况");
        assertThat(text()).contains("已报整改");

        signInAs("pengchuan");
        visit("/inspections/defects");
        follow("一份合同缺回执");
        page.getByLabel("情况").first().fill("系统里核对属实。");
        press("核查通过，销号");
        assertThat(text()).contains("已销号");
        assertThat(field.visits(inspection.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.minutes()).isEqualTo(480));

        for (String other : List.of(
                "/inspections/plan", "/inspections/authorities", "/inspections/draws", "/inspections/assessment")) {
            visit(other);
        }
        follow("管理部年度综合考核");
        assertThat(text()).contains("不排名次", "哪些指标已经拉不开差距");
    }

    @Test
    void 考核看得到每个数怎么来的_优秀只留分数最高的_加减分由领导给() {
        signInAs("pengchuan");
        visit("/inspections/assessment");
        follow("科室年度综合考核");
        assertThat(text()).contains("“优秀”不超过20%：本组", "会议计时量准的");
        page.locator("a[href^='/meetings/overruns']").first().click();
        look();
        assertThat(text()).contains("召集、会议计时量准的会议");
        visit("/inspections/assessment");
        follow("管理部年度综合考核");
        assertThat(text()).contains("当天改好，当天销号", "+1.5", "一个单位合计最多加5分、减5分").doesNotContain("记下");
        page.locator("a[href^='/datarequests/fills']").first().click();
        look();
        assertThat(text()).contains("按时", "第一次报送");
        long office = people.units().stream()
                .filter(unit -> unit.code().equals("yundu"))
                .findFirst()
                .orElseThrow()
                .id();
        visit("/filings/promises?unit=" + office);
        assertThat(text()).contains("云渡区管理部");

        signInAs("luozhiyuan");
        visit("/inspections/assessment");
        follow("管理部年度综合考核");
        page.getByText("加分、减分").click();
        page.getByLabel("单位").selectOption(new SelectOption().setLabel("白榆县管理部"));
        page.getByLabel("项目").selectOption(new SelectOption().setLabel("瞒报漏报"));
        page.getByLabel("分数").fill("-4");
        page.getByLabel("理由").fill("漏报一张报表，催后补报");
        page.getByLabel("系统里的记录").fill("电话里说的");
        press("记下");
        assertThat(text()).contains("“瞒报漏报”的分数在-3.0到0.0之间", "请填系统里的记录");
        page.getByLabel("分数").fill("-1");
        page.getByLabel("系统里的记录").fill("/datarequests");
        press("记下");
        assertThat(text()).contains("-1分", "漏报一张报表");
        page.getByText("撤销这一笔").last().click();
        page.getByLabel("为什么撤销").last().fill("报表已经停用，不算漏报");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤销"))
                .last()
                .click();
        look();
        assertThat(text()).contains("已撤销：报表已经停用");

        signInAs("linruoxi");
        visit("/inspections/assessment/new");
        page.getByLabel("加减分项目").fill("获领导批示 0 3");
        press("保存为新的一版");
        assertThat(text()).contains("不能加减分", "INS-07");
    }

    @Test
    void 公开的联合检查_抽取单位和人员_过闸_和会议一起排期_通知() {
        signInAs("xiepeilin");
        visit("/inspections/new");
        page.getByLabel("名称").fill("提取业务联合检查");
        page.getByLabel("第1项的科室和事项").selectOption(new SelectOption().setLabel("归集提取科 · 归集、提取业务办理"));
        page.getByLabel("第1项看什么").fill("提取材料是否多要");
        List.of("石桥区管理部", "望峰县管理部", "柳泉县管理部")
                .forEach(office -> page.getByLabel(office, new Page.GetByLabelOptions().setExact(true))
                        .first()
                        .check());
        page.getByLabel("开始日期").fill(LocalDate.now(clock).plusDays(3).toString());
        page.getByLabel("结束日期").fill(LocalDate.now(clock).plusDays(24).toString());
        page.getByLabel("检查人员事前培训").fill("进点前一天，学检查标准和廉洁纪律。");
        page.getByLabel("在每个单位几个半天").fill("九");
        press("保存方案");
        assertThat(text()).contains("请填1到44的整数");
        page.getByLabel("在每个单位几个半天").fill("1");
        press("保存方案");
        Inspection inspection = store.all().getFirst();
        String path = "/inspections/" + inspection.id();

        page.locator("summary", new Page.LocatorOptions().setHasText("检查人员")).click();
        List.of("丁雨桐", "范嘉琪", "蔡子涵", "陆欣怡")
                .forEach(name -> page.getByLabel(name + "（").check());
        press("定下检查人员");
        page.locator("summary", new Page.LocatorOptions().setHasText("随机抽取")).click();
        page.getByLabel("抽几个单位").fill("9");
        page.getByLabel("每个单位派几人").fill("2");
        press("公布摘要");
        assertThat(text()).contains("要抽的单位数应在1到3之间");
        page.getByLabel("抽几个单位").fill("2");
        press("公布摘要");
        assertThat(text()).contains("摘要是您公布的，请另一个人来抽取");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交过闸"))
                        .count())
                .isZero();

        signInAs("linruoxi");
        visit(path);
        page.getByLabel("随口写几个字").fill("秋水");
        press("抽取");
        assertThat(text()).contains("每个单位1个半天").doesNotContain("等着抽取");
        follow("公开页");
        page.getByText("在这一页重算").click();
        page.getByText("抽取的单位和人员与公布的结果：一致").waitFor();

        signInAs("xiepeilin");
        visit(path);
        press("提交过闸");
        accepted(inspection);
        signInAs("linruoxi");
        visit("/scheduling");
        page.locator("button", new Page.LocatorOptions().setHasText("排期（")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("采用"))
                .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        look();
        assertThat(text()).contains("提取业务联合检查：");
        press("采用");
        assertThat(text()).contains("已采用");

        signInAs("xiepeilin");
        visit(path);
        assertThat(text()).contains("约定 20");
        press("发出通知");
        assertThat(text()).contains("进行中", "检查人员 ");
    }

    @Test
    void 断网时记下的一条不丢_答复丢了再发也不重复_不收的不挡后面_大照片先缩小_结论以后补传(@TempDir Path folder) throws IOException {
        Inspection inspection = announcedBy("xuwanqing", "计划财务科 · 资金账户和票据", "望峰县管理部");
        String path = "/inspections/" + inspection.id() + "/evidence";
        visit(path);
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        visit(path);

        page.context().setOffline(true);
        note("断网时看到的第一件");
        page.getByLabel("照片").setInputFiles(new FilePayload("a.png", "image/png", PNG));
        note("断网时看到的第二件");
        page.getByText("有2条存在这台设备上").waitFor();
        look();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("现在发送"))
                .click();
        page.getByText("有2条存在这台设备上").waitFor();
        assertThat(field.evidence(inspection.id())).isEmpty();
        page.reload();
        page.getByText("有2条存在这台设备上").waitFor();

        AtomicInteger lost = new AtomicInteger();
        page.route("**" + path, route -> answerLost(route, lost));
        page.context().setOffline(false);
        page.waitForCondition(() -> field.evidence(inspection.id()).size() == 1);
        page.waitForCondition(() -> lost.get() > 0);
        page.getByText("有2条存在这台设备上").waitFor();
        page.unroute("**" + path);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("现在发送"))
                .click();
        page.waitForCondition(() -> field.evidence(inspection.id()).size() == 2);
        Locator kept = page.locator("#kept", new Page.LocatorOptions().setHasText("2"));
        kept.waitFor();

        assertThat(field.evidence(inspection.id()))
                .extracting(Evidence::note)
                .containsExactlyInAnyOrder("断网时看到的第一件", "断网时看到的第二件");
        assertThat(field.evidence(inspection.id()))
                .extracting(Evidence::pictures)
                .containsExactlyInAnyOrder(0, 1);
        assertThat(page.getByText("存在这台设备上，还没有发出").isVisible()).isFalse();

        refusedHoldsNothingUp(inspection);
        bigPictures(inspection, folder);
        lateAfterTheConclusion(inspection);
    }

    private void refusedHoldsNothingUp(Inspection inspection) {
        page.context().setOffline(true);
        note("长".repeat(2001));
        note("排在后面的第三件");
        page.getByText("有2条存在这台设备上").waitFor();
        page.context().setOffline(false);
        page.locator("#kept", new Page.LocatorOptions().setHasText("3")).waitFor();
        page.getByText("没有收下：不超过2000个字。").waitFor();
        look();
        press("修改", 0);
        assertThat(page.getByLabel("看到的情况").inputValue()).hasSize(2001);
        note("改短了的第四件");
        page.waitForCondition(() -> field.evidence(inspection.id()).size() == 4);
        page.locator("#kept", new Page.LocatorOptions().setHasText("4")).waitFor();
        assertThat(page.locator("#refusals").isVisible()).isFalse();
    }

    private void lateAfterTheConclusion(Inspection inspection) {
        page.context().setOffline(true);
        note("结论以前看到的第六件");
        page.getByText("有1条存在这台设备上").waitFor();
        long unit = inspection.words().orElseThrow().targets().getFirst().unit();
        Account author = people.account(inspection.author()).orElseThrow();
        assertThat(fieldwork.end(inspection, unit, "1", "2", author).isEmpty()).isTrue();
        assertThat(fieldwork.conclude(inspection, unit, "票据齐全，没有问题。", author).isEmpty())
                .isTrue();
        page.context().setOffline(false);
        page.getByText("补传", new Page.GetByTextOptions().setExact(true)).waitFor();
        assertThat(field.evidence(inspection.id()))
                .filteredOn(Evidence::late)
                .extracting(Evidence::note)
                .containsExactly("结论以前看到的第六件");
        look();

        note("结论以后想起的");
        page.getByText("没有收下：检查已反馈结论，以后记的不再收。").waitFor();
        page.onceDialog(com.microsoft.playwright.Dialog::accept);
        press("删除", 0);
        page.waitForCondition(() -> !page.locator("#refusals").isVisible());
        assertThat(field.evidence(inspection.id())).hasSize(6);
    }

    private void press(String name, int place) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .nth(place)
                .click();
    }

    private void bigPictures(Inspection inspection, Path folder) throws IOException {
        Path[] six = new Path[6];
        for (int place = 0; place < six.length; place++) {
            six[place] = Files.write(folder.resolve(place + ".png"), noise());
            assertThat(Files.size(six[place])).isGreaterThan(Scan.LARGEST);
        }
        page.getByLabel("看到的情况").fill("六张大照片");
        page.getByLabel("照片").setInputFiles(Files.write(folder.resolve("a.heic"), new byte[] {1, 2, 3}));
        press("记下", 0);
        page.getByText("第1张照片打不开").waitFor();
        look();
        page.getByLabel("照片").setInputFiles(six);
        press("记下", 0);
        page.locator("#kept", new Page.LocatorOptions().setHasText("5")).waitFor();
        Evidence kept = field.evidence(inspection.id()).getLast();
        assertThat(kept.pictures()).isEqualTo(6);
        Scan picture = field.picture(kept.id(), 5).orElseThrow().picture();
        assertThat(picture.type()).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.content())).getWidth())
                .isEqualTo(1920);
    }

    /** A picture that no format makes small: every point is random. */
    private static byte[] noise() throws IOException {
        BufferedImage image = new BufferedImage(2200, 1000, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ImageIO.write(image, "png", content);
        return content.toByteArray();
    }

    /** The server takes the first note in, and its answer never comes back. */
    private static void answerLost(Route route, AtomicInteger lost) {
        if (route.request().method().equals("POST")) {
            route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            lost.incrementAndGet();
            route.abort();
        } else {
            route.resume();
        }
    }

    private void note(String words) {
        page.getByLabel("看到的情况").fill(words);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("记下"))
                .click();
        page.waitForCondition(() -> page.getByLabel("看到的情况").inputValue().isEmpty());
    }

    private Inspection announcedBy(String login, String right, String unit) {
        signInAs(login);
        visit("/inspections/new");
        String title = right.substring(right.indexOf('·') + 2) + "抽查";
        page.getByLabel("名称").fill(title);
        page.getByLabel("第1项的科室和事项").selectOption(new SelectOption().setLabel(right));
        page.getByLabel("第1项看什么").fill("是否按规定办理");
        page.getByLabel(unit, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        page.getByLabel("开始日期").fill(LocalDate.now(clock).toString());
        page.getByLabel("结束日期").fill(LocalDate.now(clock).toString());
        page.getByLabel("检查人员事前培训").fill("进点前一天，学检查标准和廉洁纪律。");
        page.getByLabel("年度计划项目").selectOption(new SelectOption().setIndex(1));
        press("保存方案");
        press("检查");
        assertThat(text()).contains("要求基层投入");
        press("提交过闸");
        Inspection inspection = store.all().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        accepted(inspection);
        visit("/inspections/" + inspection.id());
        press("发出通知");
        assertThat(text()).contains("进行中");
        return store.find(inspection.id()).orElseThrow();
    }

    /** Whatever the gate wants explained is explained and approved. */
    private void accepted(Inspection inspection) {
        KeptRuling ruling = gate.rulings(inspection.demandId()).getFirst();
        Account author = people.account(inspection.author()).orElseThrow();
        if (ruling.standing() == KeptRuling.Standing.AWAITING_REASON) {
            gate.explain(ruling.id(), "年度计划内的抽查，只去一次，不填表不陪同。", author);
            gate.decide(ruling.id(), true, "同意。", first(Role.LEADER));
        }
    }
}
