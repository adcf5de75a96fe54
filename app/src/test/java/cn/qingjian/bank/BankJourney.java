package cn.qingjian.bank;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BankJourney extends Journey {
    @Autowired
    Receipts receipts;

    @Autowired
    Clock clock;

    @Test
    void 财务看指令_认领来账_与银行对账_核对账务() {
        receipts.take("B-JOURNEY", Money.ofYuan(1234), LocalDate.now(clock), "不知名的付款人", "", "");
        signInAs(Role.FINANCE);
        assertThat(text()).contains("来账待认领");
        visit("/bank");
        visit("/bank/collections");
        visit("/bank/receipts");
        assertThat(text()).contains("B-JOURNEY", "1,234.00");
        follow("认领 B-JOURNEY");
        assertThat(text()).contains("不知名的付款人");
        visit("/bank/reconciliations");
        page.getByLabel("对账日").fill(LocalDate.now(clock).toString());
        press("取文件对账");
        assertThat(text()).contains("对账完成", "我方有、银行无", "余额调节");
        page.getByLabel("查明的原因和处理").first().fill("演示：这笔来账没有经过银行");
        press("记为已处理");
        assertThat(text()).contains("已记下处理结果", "演示：这笔来账没有经过银行");
        visit("/ledger/reconciliation");
        press("现在核对");
        assertThat(text()).contains("核对完成", "每笔分录借贷相等");
    }
}
