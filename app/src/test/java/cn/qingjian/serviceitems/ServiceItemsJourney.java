package cn.qingjian.serviceitems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import org.junit.jupiter.api.Test;

class ServiceItemsJourney extends Journey {
    @Test
    void 一个人看办事指南_再由科室改一格_领导发布() {
        visit("/hall/items");
        follow("租房提取");
        assertThat(text()).contains("不用交，由部门共享代替").contains("现在就办");

        signInAs(Role.DEPARTMENT);
        visit("/items");
        visit("/items/B09");
        assertThat(text()).contains("没有缺口");
        follow("第1版");
        follow("编辑第3行");
        page.getByLabel("理由").fill("没有查到您在租公租房");
        page.getByLabel("为什么改").fill("说得短些");
        press("保存为草稿");
        String draft = path();
        assertThat(text()).contains("草稿").contains("没有查到您在租公租房");

        signInAs(Role.LEADER);
        visit(draft);
        press("我已看过重演结果");
        press("发布");
        assertThat(text()).contains("已发布").contains("第2版");
        visit("/items/policy?day=2026-09-19");
        follow("租房月限额");
        assertThat(text()).contains("1200元");
    }
}
