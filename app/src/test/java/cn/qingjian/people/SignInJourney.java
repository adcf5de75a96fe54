package cn.qingjian.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.testing.Journey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SignInJourney extends Journey {
    @Test
    void 从登录页找到演示说明_一键以办公室身份进入_再退出() {
        visit("/signin");
        follow("演示环境：看看怎样以各种身份登录");
        assertThat(text())
                .contains(Arrays.stream(Role.values()).map(Role::label).toList());
        assertThat(text()).contains(password());
        press("以林若溪进入");
        assertThat(path()).isEqualTo("/");
        assertThat(text()).contains("林若溪，您好");
        press("退出");
        assertThat(text()).contains("您已安全退出");
        page.navigate("/");
        assertThat(path()).isEqualTo("/signin");
    }

    @Test
    void 密码不对_留在登录页_说明怎么办() {
        visit("/signin");
        page.getByLabel("登录名").fill("linruoxi");
        page.getByLabel("密码").fill("不是这个密码");
        press("登录");
        assertThat(text()).contains("登录名或密码不对");
    }
}
