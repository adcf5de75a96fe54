package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.identity.Citizen;
import cn.qingjian.kernel.Money;
import cn.qingjian.people.Role;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.sharing.calling.ClosedBreakers;
import cn.qingjian.sharing.demo.DemoEndpoints;
import cn.qingjian.standins.Mischief;
import cn.qingjian.testing.Journey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case officer's morning: the queue, a case, an approval above the limit; a second officer confirms it. */
class OfficerJourney extends Journey {
    @Autowired
    Filings filings;

    @Autowired
    SomeFilers some;

    @Autowired
    DemoEndpoints departments;

    @Autowired
    ClosedBreakers breakers;

    @AfterEach
    void departmentsBehave() {
        departments.standIn().behave();
        breakers.close();
    }

    private String waiting() {
        Citizen citizen = some.ordinary(Money.ofYuan(200_000));
        departments.standIn().misbehave("/housing", Mischief.DOWN, 0);
        Filing filing = some.begin(citizen, "B05");
        for (Item.Question question : filings.version(filing).item().questions()) {
            if (question.required()) {
                filings.answer(filing, question, "1000");
                filing = filings.own(filing.key(), citizen).orElseThrow();
            }
        }
        filings.submit(filing.key(), citizen, List.of());
        departments.standIn().behave();
        return filings.own(filing.key(), citizen).orElseThrow().number().orElseThrow();
    }

    @Test
    void 经办人领取_看依据_超过复核金额_另一人复核办结() {
        String number = waiting();
        String first = signInAs(Role.CASE_OFFICER).name();
        assertThat(text()).contains("办件");
        visit("/filings/queue?q=" + number);
        assertThat(text()).contains(number, "待领取");
        follow(number);
        assertThat(text()).contains("规则怎么说", "购房合同", "办理经过");
        press("领取");
        assertThat(text()).contains("核准", "不予批准", "转办");
        page.getByLabel("核定金额（元）").fill("300000");
        press("核准");
        assertThat(path()).isEqualTo("/filings/" + number);
        assertThat(page.getByLabel("核定金额（元）").inputValue()).as("写的还在").isEqualTo("300000");
        page.getByLabel("核定金额（元）").fill("60000");
        press("核准");
        assertThat(text()).contains("等另一人复核", "60,000.00", "您是这件的经办人");
        signInAs(other(first));
        visit("/filings/" + number);
        press("同意，办结");
        assertThat(text()).contains("已办结", "60,000.00");
    }

    private String other(String name) {
        return officers.holding(Role.CASE_OFFICER).stream()
                .filter(account -> !account.name().equals(name))
                .findFirst()
                .orElseThrow()
                .login();
    }

    @Autowired
    cn.qingjian.people.People officers;

    @Test
    void 承诺和差评两页_空的时候也说得清() {
        signInAs(Role.CASE_OFFICER);
        visit("/filings/commitments");
        assertThat(text()).contains("承诺");
        visit("/filings/ratings");
        assertThat(text()).contains("评价");
    }
}
