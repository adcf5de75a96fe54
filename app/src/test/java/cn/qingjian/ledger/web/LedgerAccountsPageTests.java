package cn.qingjian.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.AList;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Ledger;
import cn.qingjian.ledger.Remittances;
import cn.qingjian.ledger.SomeDepositors;
import cn.qingjian.ledger.store.EntryStore;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Pages of employers, lists, accounts and entries; nothing here is committed, so nothing is allocated behind its back. */
@PageTest
class LedgerAccountsPageTests {
    @Autowired
    MockMvc browser;

    @Autowired
    SomePeople people;

    @Autowired
    SomeDepositors some;

    @Autowired
    Remittances remittances;

    @Autowired
    EntryStore entries;

    @Autowired
    Ledger ledger;

    private String page(String path, Role role) throws Exception {
        return browser.perform(get(path).with(SomePeople.as(people.person(role))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse upload(Employer employer, String month, String name, byte[] content)
            throws Exception {
        return browser.perform(multipart("/ledger/employers/" + employer.id() + "/lists")
                        .file(new MockMultipartFile("file", name, "text/csv", content))
                        .param("month", month)
                        .param("kind", "REMITTANCE")
                        .with(csrf())
                        .with(SomePeople.as(people.person(Role.DEPARTMENT))))
                .andReturn()
                .getResponse();
    }

    private String month() {
        return YearMonth.from(ledger.today()).toString();
    }

    @Test
    void 按名称_信用代码_单位账号都找得到() throws Exception {
        Employer employer = some.employer();
        for (String typed : new String[] {"青禾测试", employer.code().code(), employer.no()}) {
            assertThat(page("/ledger/employers?q=" + typed, Role.OFFICE)).contains("青禾测试有限公司", "8%");
        }
        assertThat(page("/ledger/employers?q=没有这家", Role.LEADER)).contains("没有找到“没有这家”");
    }

    @Test
    void 输入个人账号_直接打开账户() throws Exception {
        Account account = some.with(Money.ofYuan(100));
        assertThat(browser.perform(get("/ledger/employers?q=" + account.no())
                                .with(SomePeople.as(people.person(Role.OFFICE))))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/ledger/accounts/" + account.no());
    }

    @Test
    void 单位页有账户和清册_姓名隐去_只有科室看到提交按钮() throws Exception {
        Employer employer = some.employer();
        Account account = some.at(employer, ledger.today());
        assertThat(page("/ledger/employers/" + employer.id(), Role.DEPARTMENT))
                .contains(account.no(), "测**", "提交缴存清册", "还没有清册")
                .doesNotContain("测试人");
        assertThat(page("/ledger/employers/" + employer.id(), Role.LEADER)).doesNotContain("提交缴存清册");
    }

    @Test
    void 交一份清册_看到未收的行和原因_下载的表安全() throws Exception {
        Employer employer = some.employer();
        Account account = some.at(employer, ledger.today());
        var answer = upload(
                employer,
                month(),
                "清册.csv",
                AList.aList()
                        .line(account)
                        .line("=1+1", "800", "<b>800</b>")
                        .file()
                        .readAllBytes());
        String path = Objects.requireNonNull(answer.getRedirectedUrl());
        assertThat(page(path, Role.LEADER))
                .contains("账号校验不对", "&lt;b", "下载没有收的行", "/progress")
                .doesNotContain("<b>800</b>")
                .doesNotContain("作废没有记账的行");
        assertThat(page(path, Role.DEPARTMENT)).contains("作废没有记账的行");
        assertThat(page(path + "/progress", Role.OFFICE))
                .contains("收 1 行", "未收 1 行")
                .doesNotContain("<html");
        assertThat(page(path + "/refused.csv", Role.OFFICE)).contains("\"'=1+1\"", "账号校验不对");
    }

    @Test
    void 坏文件_坏月份_没选文件_都在原页说明_填的还在() throws Exception {
        Employer employer = some.employer();
        assertThat(upload(employer, month(), "清册.doc", new byte[] {1}).getContentAsString(StandardCharsets.UTF_8))
                .contains("只收 .xlsx", "value=\"" + month() + "\"");
        assertThat(upload(employer, "八月", "清册.csv", new byte[] {1}).getContentAsString(StandardCharsets.UTF_8))
                .contains("请填写月份");
        assertThat(upload(employer, month(), "清册.csv", new byte[0]).getContentAsString(StandardCharsets.UTF_8))
                .contains("请选择一个不是空的文件");
        assertThat(upload(employer, "2099-01", "清册.csv", AList.aList().file().readAllBytes())
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("不能晚于本月");
    }

    @Test
    void 作废以后不能再作废() throws Exception {
        Employer employer = some.employer();
        Account account = some.at(employer, ledger.today());
        String path = Objects.requireNonNull(upload(
                        employer,
                        month(),
                        "清册.csv",
                        AList.aList().line(account).file().readAllBytes())
                .getRedirectedUrl());
        for (String notice : new String[] {"已作废", "已经办完，不能作废"}) {
            assertThat(String.valueOf(browser.perform(post(path + "/drop")
                                    .with(csrf())
                                    .with(SomePeople.as(people.person(Role.DEPARTMENT))))
                            .andReturn()
                            .getFlashMap()
                            .get("notice")))
                    .contains(notice);
        }
        assertThat(page(path, Role.DEPARTMENT)).contains("已作废").doesNotContain("作废没有记账的行");
    }

    @Test
    void 账户页_余额和明细_证件隐去_能打印() throws Exception {
        Account account = some.with(Money.ofYuan(1_234));
        assertThat(page("/ledger/accounts/" + account.no(), Role.OFFICE))
                .contains("1,234.00 元", "汇缴", "打印明细", "测**")
                .doesNotContain("测试人")
                .doesNotContain("6222000011112222");
        assertThat(page("/ledger/accounts/" + account.no() + "/print", Role.DEPARTMENT))
                .contains("住房公积金个人账户明细");
    }

    @Test
    void 分录页_借贷两边_领导写明原因才能冲账() throws Exception {
        Account account = some.with(Money.ofYuan(1_234));
        long entry = entries.lines(account.id(), 0, 1).getFirst().entry();
        assertThat(page("/ledger/entries/" + entry, Role.OFFICE))
                .contains("219 其他应付款", "201 住房公积金", account.no(), "1,234.00")
                .doesNotContain("冲账</button>");
        assertThat(page("/ledger/entries/" + entry, Role.LEADER)).contains("冲账</button>");
        assertThat(reverse(entry, " ")).contains("请写明原因");
        assertThat(reverse(entry, "重复记账")).contains("已冲账");
        assertThat(page("/ledger/entries/" + entry, Role.LEADER)).contains("已由").doesNotContain("冲账</button>");
        long reversal = entries.lines(account.id(), 0, 1).getFirst().entry();
        assertThat(page("/ledger/entries/" + reversal, Role.LEADER)).contains("重复记账");
        assertThat(reverse(reversal, "再冲")).contains("本身是一笔冲账");
    }

    private String reverse(long entry, String reason) throws Exception {
        return String.valueOf(browser.perform(post("/ledger/entries/" + entry + "/reverse")
                        .param("reason", reason)
                        .with(csrf())
                        .with(SomePeople.as(people.person(Role.LEADER))))
                .andReturn()
                .getFlashMap()
                .get("notice"));
    }

    @Test
    void 没有的单位_清册_账户_分录说找不到() throws Exception {
        for (String path : new String[] {
            "/ledger/employers/999999999", "/ledger/lists/999999999", "/ledger/lists/999999999/refused.csv",
            "/ledger/accounts/000000000000", "/ledger/entries/999999999", "/ledger/employers/999999999/lists/new"
        }) {
            browser.perform(get(path).with(SomePeople.as(people.person(Role.DEPARTMENT))))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void 结息页说进度_旧页面上的日子启动不了() throws Exception {
        assertThat(page("/ledger/settlement", Role.OFFICE)).contains("户已结", "06-30");
        assertThat(String.valueOf(browser.perform(post("/ledger/settlement")
                                .param("day", "2020-06-30")
                                .with(csrf())
                                .with(SomePeople.as(people.person(Role.LEADER))))
                        .andReturn()
                        .getFlashMap()
                        .get("notice")))
                .contains("没有开始");
    }

    @Test
    void 科室定单位的经办管理部_领导和办公室改不了() throws Exception {
        Employer employer = some.employer();
        var office = people.unit(Unit.Kind.COUNTY_OFFICE);
        String path = "/ledger/employers/" + employer.id();
        for (Role role : List.of(Role.LEADER, Role.OFFICE, Role.GRASSROOTS)) {
            browser.perform(post(path + "/office")
                            .param("office", String.valueOf(office.id()))
                            .with(csrf())
                            .with(SomePeople.as(people.person(role))))
                    .andExpect(status().isForbidden());
        }
        var clerk = people.person(Role.DEPARTMENT);
        String wrong = browser.perform(
                        post(path + "/office").param("office", "").with(csrf()).with(SomePeople.as(clerk)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(wrong).contains("请选择一个管理部", "还没有定");
        browser.perform(post(path + "/office")
                        .param("office", String.valueOf(office.id()))
                        .with(csrf())
                        .with(SomePeople.as(clerk)))
                .andExpect(redirectedUrl(path));
        assertThat(page(path, Role.LEADER)).contains(office.name()).doesNotContain("还没有定");
    }
}
