package cn.qingjian.site;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

class ErrorPagesJourney extends Journey {
    @Test
    void 走错了地方_说清楚_给出路和编号() {
        signInAs(Role.OFFICE);
        visit("/没有这一页");
        assertThat(text()).contains("没有这个页面").contains("编号");
        follow("回到工作台");
        assertThat(path()).isEqualTo("/");
    }

    @Test
    void 没有权限_说明向谁申请() {
        signInAs(Role.OFFICE);
        visit("/accounts");
        assertThat(text()).contains("您没有打开这个页面的权限").contains("安全管理员");
    }

    @Test
    void 打印出来只有正文_没有导航() {
        signInAs(Role.OFFICE);
        visit("/");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("header.top").isVisible()).isFalse();
        assertThat(page.locator("footer").isVisible()).isFalse();
        assertThat(page.locator("h1").isVisible()).isTrue();
    }

    @Test
    void 手机上导航收在菜单里_点开就能用() {
        signInAs(Role.SYSTEM_ADMIN);
        page.setViewportSize(360, 800);
        assertThat(page.locator(".nav").isVisible()).isFalse();
        page.getByLabel("展开导航").check();
        assertThat(page.locator(".nav").isVisible()).isTrue();
        page.locator(".nav").getByText("账号").click();
        page.waitForURL("**/accounts");
        look();
    }

    @Test
    void 导航按组收起_键盘能展开也能收起() {
        signInAs(Role.OFFICE);
        var group = page.locator(".menu > summary").filter(new Locator.FilterOptions().setHasText("减负"));
        group.focus();
        page.keyboard().press("Enter");
        look();
        assertThat(page.locator(".nav").getByText("负担台账").isVisible()).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator(".nav").getByText("负担台账").isVisible()).isFalse();
        page.keyboard().press("Enter");
        page.locator(".nav").getByText("负担台账").click();
        page.waitForURL("**/gate/burden");
        assertThat(page.locator(".menu.here > summary").innerText()).isEqualTo("减负");
    }

    @Test
    void 不用脚本也能登录和退出() {
        withoutScript();
        page.navigate("/signin");
        page.getByLabel("登录名").fill("linruoxi");
        page.getByLabel("密码").fill(password());
        page.locator("button.primary").click();
        assertThat(text()).contains("林若溪，您好");
        page.getByText("退出").click();
        assertThat(text()).contains("您已安全退出");
    }
}
