package cn.qingjian.receptions.web;

import static cn.qingjian.testing.SomePeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.gate.KeptRuling;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.receptions.ReceptionKind;
import cn.qingjian.slips.SlipRoom;
import cn.qingjian.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@PageTest
class ReceptionPageTests extends SlipRoom {
    private static final byte[] PDF = "%PDF-1.7 letter".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicInteger LETTERS = new AtomicInteger(1);

    ReceptionPageTests() {
        super(ReceptionKind.CODE);
    }

    /** A form as it should be, with changes: fields and values by turns. */
    private String[] typed(String... changes) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "title",
                "外市中心来学习",
                "letter",
                "外金函〔2026〕" + LETTERS.incrementAndGet() + "号",
                "sender",
                "外市中心" + LETTERS.get(),
                "kept",
                "on",
                "host",
                unit(),
                "approver",
                "主任同意"));
        form.putAll(list());
        return flat(form, changes);
    }

    private Map<String, String> list() {
        Map<String, String> list = new LinkedHashMap<>(Map.of(
                "guests",
                "钱一，外市中心，主任\n孙二，外市中心，科长",
                "activities",
                "看窗口\n座谈",
                "place",
                "管理部会议室",
                "from",
                today.toString(),
                "to",
                today.toString(),
                "companions",
                "周三，副主任\n吴四，科员",
                "support",
                "郑五，司机",
                "meals",
                "1",
                "venue",
                "CANTEEN"));
        list.putAll(Map.of("vehicles", "0", "amount", "300", "collected", "100", "fund", "RECEPTION"));
        return list;
    }

    private String[] listed(String... changes) {
        Map<String, String> form = list();
        form.put("hours", "4.5");
        return flat(form, changes);
    }

    private static String[] flat(Map<String, String> form, String... changes) {
        for (int place = 0; place < changes.length; place += 2) {
            form.put(changes[place], changes[place + 1]);
        }
        return form.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private ResultActions budget(String amount) throws Exception {
        return mvc.perform(form(
                "/receptions/budgets",
                secretary,
                "unit",
                unit(),
                "year",
                String.valueOf(today.getYear()),
                "amount",
                amount,
                "basis",
                "年度部门预算"));
    }

    private ResultActions scan(String path, Account by, byte[] content) throws Exception {
        return mvc.perform(multipart(path + "/scan")
                .file(new MockMultipartFile("file", "letter.pdf", "", content))
                .with(as(by))
                .with(csrf()));
    }

    private KeptRuling received(String path) throws Exception {
        scan(path, clerk, PDF).andExpect(status().is3xxRedirection());
        return carried(path, clerk);
    }

    @Test
    void 没有公函扫描件不能开始接待_坏文件在框旁说明_传了才开始() throws Exception {
        budget("1000");
        String path = begun(clerk, typed());
        admitted(path, clerk);
        act(path, "start", clerk).andExpect(content().string(containsString("公函的扫描件还没有传上来")));
        mvc.perform(get(path + "/scan").with(as(clerk))).andExpect(status().isNotFound());
        scan(path, clerk, "<html><script>".getBytes(StandardCharsets.UTF_8))
                .andExpect(content().string(containsString("只收 4 MB 以内")));
        scan(path, clerk, new byte[0]).andExpect(content().string(containsString("只收 4 MB 以内")));
        scan(path, county, PDF).andExpect(status().isForbidden());
        scan(path, clerk, PDF).andExpect(status().is3xxRedirection());
        mvc.perform(get(path + "/scan").with(as(county)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().bytes(PDF));
        mvc.perform(get(path + "/scan").with(as(people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS))))
                .andExpect(status().isNotFound());
        act(path, "start", clerk).andExpect(status().is3xxRedirection());
        page(path, clerk).andExpect(content().string(containsString("扫描件</a>")));
    }

    @Test
    void 从公函到清单_实测负担_对照和风险分都在页上() throws Exception {
        budget("1000").andExpect(status().is3xxRedirection());
        String path = begun(clerk, typed());
        page(path, clerk)
                .andExpect(content().string(containsString("可以过闸")))
                .andExpect(content().string(containsString("没有计分的事项")));
        assertThat(received(path).telling()).isEmpty();
        act(path, "end", county, listed("companions", "周三，副主任\n吴四，科员\n王六，科员", "amount", "300.50", "hours", "6.25"))
                .andExpect(status().is3xxRedirection());
        assertThat(ledger(path)).singleElement().satisfies(entry -> {
            assertThat(entry.minutes()).isEqualTo(3 * 240 + 2 * 60 + 2 * 60);
            assertThat(entry.counted()).isEqualTo(375);
        });
        page(path, county)
                .andExpect(content().string(containsString("陪同3人，准予2人")))
                .andExpect(content().string(containsString("用了300.50元，准予300.00元")))
                .andExpect(content().string(containsString("风险分 40")))
                .andExpect(content().string(containsString("6.25 人时")));
        mvc.perform(get("/receptions/board").with(as(leader)))
                .andExpect(content().string(containsString("高 40")))
                .andExpect(content().string(containsString("699.50")))
                .andExpect(content().string(containsString("怎样计分")))
                .andExpect(content().string(not(containsString("录入预算"))));
        mvc.perform(get("/receptions").with(as(county))).andExpect(content().string(containsString("还剩 699.50 元")));
    }

    @Test
    void 清单可以更正_要写为什么_原来的留着() throws Exception {
        budget("1000");
        String path = begun(clerk, typed());
        received(path);
        act(path, "list", clerk, listed("why", "太早")).andExpect(content().string(containsString("还没有填过清单")));
        act(path, "end", clerk, listed("amount", "350")).andExpect(status().is3xxRedirection());
        act(path, "list", clerk, listed()).andExpect(content().string(containsString("请写明为什么更正")));
        act(path, "list", clerk, listed("why", "发票开错", "hours", "2")).andExpect(status().is3xxRedirection());
        page(path, clerk)
                .andExpect(content().string(containsString("更正过：发票开错")))
                .andExpect(content().string(containsString("与准予的一致")));
        assertThat(ledger(path))
                .singleElement()
                .satisfies(entry -> assertThat(entry.counted()).isEqualTo(120));
    }

    @Test
    void 超人数超次数的压减后过闸() throws Exception {
        budget("1000");
        String path = begun(clerk, typed("companions", "甲，主任\n乙，科长\n丙，科员\n丁，科员", "meals", "3"));
        KeptRuling ruling = admitted(path, clerk);
        assertThat(ruling.granted().minutes()).isEqualTo(4 * 240 + 3 * 60 + 2 * 60);
        assertThat(ruling.asked().minutes()).isEqualTo(5 * 240 + 12 * 60 + 2 * 60);
        page(path, clerk)
                .andExpect(content().string(containsString("陪餐最多3人")))
                .andExpect(content().string(containsString("工作餐1次")));
    }

    @Test
    void 无公函的过不了闸_上酒的也过不了() throws Exception {
        budget("1000");
        String path = begun(clerk, typed("letter", "", "extra", "ALCOHOL"));
        act(path, "submit", clerk);
        assertThat(ruling(path).standing()).isEqualTo(KeptRuling.Standing.REFUSED);
        page(path, clerk)
                .andExpect(content().string(containsString("无公函一律不接待")))
                .andExpect(content().string(containsString("工作餐不得提供酒水")))
                .andExpect(content().string(containsString("风险分 80")));
        act(path, "edit", clerk, typed("version", "1"));
        admitted(path, clerk);
    }

    @Test
    void 超过预算的过不了闸_没有预算的要说明() throws Exception {
        String path = begun(clerk, typed());
        act(path, "submit", clerk);
        assertThat(ruling(path).standing()).isEqualTo(KeptRuling.Standing.AWAITING_REASON);
        budget("299.99");
        act(path, "edit", clerk, typed("version", "1"));
        act(path, "submit", clerk);
        assertThat(ruling(path).standing()).isEqualTo(KeptRuling.Standing.REFUSED);
        page(path, clerk).andExpect(content().string(containsString("超出0.01元")));
    }

    @Test
    void 一份公函用两次的过不了闸() throws Exception {
        budget("1000");
        received(begun(clerk, typed("letter", "乙金函（2026）8号")));
        String again = begun(clerk, typed("letter", "乙金函[2026]8号", "title", "再来一次"));
        act(again, "submit", clerk);
        assertThat(ruling(again).standing()).isEqualTo(KeptRuling.Standing.REFUSED);
        page(again, clerk).andExpect(content().string(containsString("公函乙金函〔2026〕8号在这个单位已经接待过")));
    }

    @Test
    void 写错的都在格子旁说明_填的都还在() throws Exception {
        mvc.perform(form(
                        "/receptions",
                        clerk,
                        typed(
                                "title",
                                "",
                                "letter",
                                "第八号",
                                "host",
                                "",
                                "guests",
                                "，外市中心，主任\n赵一\n李二，外市中心，科长\n李二，外市中心，科长\n12，外市中心，科长",
                                "companions",
                                "，科员",
                                "from",
                                today.toString(),
                                "to",
                                today.minusDays(1).toString(),
                                "meals",
                                "-1",
                                "vehicles",
                                "51",
                                "amount",
                                "-5",
                                "collected",
                                "1000000.01")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请写事由")))
                .andExpect(content().string(containsString("临府函〔2026〕12号 的样子")))
                .andExpect(content().string(containsString("请选择哪个单位接待")))
                .andExpect(content().string(containsString("“，外市中心，主任”要写全姓名、单位、职务")))
                .andExpect(content().string(containsString("“赵一”要写全")))
                .andExpect(content().string(containsString("“李二”写了两次")))
                .andExpect(content().string(containsString("“12”不像姓名")))
                .andExpect(content().string(containsString("“，科员”写成：姓名，职务")))
                .andExpect(content().string(containsString("结束日期早于开始日期")))
                .andExpect(content().string(containsString("请填0到20的整数")))
                .andExpect(content().string(containsString("请填0到50的整数")))
                .andExpect(content().string(containsString("请填0到1000000的数")))
                .andExpect(content().string(containsString("value=\"1000000.01\"")));
        mvc.perform(form("/receptions", clerk, typed("guests", " ")))
                .andExpect(content().string(containsString("请写接待谁")));
        mvc.perform(form("/receptions", clerk, typed("to", today.plusDays(30).toString())))
                .andExpect(content().string(containsString("最长30天")));
        mvc.perform(form("/receptions/budgets", secretary, "unit", "0", "year", "1999", "amount", "-1"))
                .andExpect(content().string(containsString("请选择单位")))
                .andExpect(content().string(containsString("请写预算批复的文号或者依据")));
    }

    @Test
    void 清单写错的也留在页上_没有结束的不能填() throws Exception {
        budget("1000");
        String path = begun(clerk, typed("to", today.plusDays(1).toString()));
        received(path);
        act(path, "end", clerk, listed("to", today.plusDays(1).toString(), "hours", "", "activities", " ", "place", ""))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("接待还没有结束")))
                .andExpect(content().string(containsString("请填0到2000的数")))
                .andExpect(content().string(containsString("请写做了哪些活动")))
                .andExpect(content().string(containsString("请写在哪里接待的")))
                .andExpect(content().string(containsString("周三，副主任")));
        assertThat(ledger(path))
                .singleElement()
                .satisfies(entry -> assertThat(entry.measured()).isEmpty());
    }

    @Test
    void 人多的一行写几个人() throws Exception {
        budget("1000");
        String guests = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> "甲%1$d，外市中心，科员；乙%1$d，外市中心，科员".formatted(number))
                .collect(Collectors.joining("\n"));
        String path = begun(clerk, typed("guests", guests));
        page(path, clerk).andExpect(content().string(containsString("40人：")));
    }

    @Test
    void 谁被拒() throws Exception {
        budget("1000");
        Account stranger = people.person(Role.DEPARTMENT);
        Account inspector = people.person(Role.INSPECTOR);
        String path = begun(clerk, typed());
        page(path, county).andExpect(status().isNotFound());
        page(path, stranger).andExpect(status().isNotFound());
        page(path, people.person(people.unit(Unit.Kind.COUNTY_OFFICE), Role.GRASSROOTS))
                .andExpect(status().isNotFound());
        page(path, people.person(Role.LEGAL)).andExpect(status().isForbidden());
        page(path, people.person(Role.FINANCE)).andExpect(status().isForbidden());
        page(path, people.person(Role.AUDIT_ADMIN)).andExpect(status().isForbidden());
        for (Account reader : new Account[] {clerk, secretary, leader, inspector}) {
            page(path, reader).andExpect(status().isOk());
        }
        act(path, "drop", inspector).andExpect(status().isForbidden());
        received(path);
        page(path, county).andExpect(status().isOk());
        act(path, "end", inspector, listed()).andExpect(status().isForbidden());
        act(path, "end", stranger, listed()).andExpect(status().isNotFound());
        act(path, "list", leader, listed()).andExpect(status().isForbidden());
        mvc.perform(get("/receptions/board").with(as(inspector))).andExpect(status().isOk());
        mvc.perform(get("/receptions/board").with(as(clerk))).andExpect(status().isForbidden());
        mvc.perform(get("/receptions/board").with(as(county))).andExpect(status().isForbidden());
        mvc.perform(form("/receptions/budgets", inspector, "unit", unit(), "year", "2026", "amount", "1", "basis", "无"))
                .andExpect(status().isForbidden());
    }

    @Test
    void 年份和页码乱写也打得开() throws Exception {
        mvc.perform(get("/receptions/board?year=abc&page=-1").with(as(leader))).andExpect(status().isOk());
        mvc.perform(get("/receptions/board?year=9999&page=9999").with(as(leader)))
                .andExpect(status().isOk());
    }
}
