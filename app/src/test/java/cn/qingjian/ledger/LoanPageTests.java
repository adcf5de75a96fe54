package cn.qingjian.ledger;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qingjian.kernel.Money;
import cn.qingjian.people.Role;
import cn.qingjian.testing.PageTest;
import cn.qingjian.testing.SomePeople;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PageTest
class LoanPageTests {
    @Autowired
    MockMvc browser;

    @Autowired
    SomePeople people;

    @Autowired
    SomeLoans some;

    @Autowired
    Loans loans;

    private ResultActions open(String path) throws Exception {
        return browser.perform(get(path).with(SomePeople.as(people.person(Role.DEPARTMENT))));
    }

    @Test
    void 按账号查_列出余额和状态() throws Exception {
        Loan loan = some.loan(some.account(0));
        open("/ledger/loans?q=" + loan.no().toLowerCase(java.util.Locale.ROOT))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(loan.no()), containsString("300,000.00"), containsString("共 1 笔"))));
    }

    @Test
    void 查不到的_给一条出路() throws Exception {
        open("/ledger/loans?q=LN999").andExpect(content().string(containsString("看全部贷款")));
        open("/ledger/loans?status=NOSUCH&page=-7").andExpect(status().isOk());
    }

    @Test
    void 一笔贷款的页面_有计划_到期_还款_姓名打码() throws Exception {
        Loan loan = some.loan(some.account(0));
        loans.repay(loan.id(), Money.ofYuan(100), LocalDate.of(2026, 4, 25), SomeLoans.number());
        open("/ledger/loans/" + loan.no())
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("逾期"),
                                containsString("逾期还款"),
                                containsString("2.6%"),
                                containsString("借***"),
                                not(containsString("借款人1")),
                                not(containsString("某路")))));
    }

    @Test
    void 还款计划_期期都在_可以打印() throws Exception {
        Loan loan = some.loan(some.account(0));
        open("/ledger/loans/" + loan.no() + "/schedule")
                .andExpect(content().string(allOf(containsString("共 120 期"), containsString("2036-03-15"))));
    }

    @Test
    void 没有的账号_是找不到() throws Exception {
        open("/ledger/loans/LN000").andExpect(status().isNotFound());
        open("/ledger/loans/LN000/schedule").andExpect(status().isNotFound());
    }
}
