package cn.qingjian.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import cn.qingjian.testing.OwnerOfTheDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SharingJourney extends Journey {
    @Autowired
    private OwnerOfTheDatabase owner;

    @Test
    void 办公室看堵点_看一个来源的失败() {
        // what other journeys asked may have timed out on a busy machine
        owner.run("delete from sharing.call where source = 'health' and failure <> 'NONE'");
        signInAs(Role.OFFICE);
        visit("/sharing");
        assertThat(text()).contains("数据共享堵点", "近7天调用", "人社", "就业、养老待遇", "毫秒");
        follow("近30天");
        assertThat(text()).contains("近30天调用");
        follow("人社");
        assertThat(path()).isEqualTo("/sharing/social");
        assertThat(text()).contains("来源故障", "-social").doesNotContain("990102");
        follow("返回数据共享堵点");
        follow("卫健");
        assertThat(text()).contains("没有失败的调用");
    }
}
