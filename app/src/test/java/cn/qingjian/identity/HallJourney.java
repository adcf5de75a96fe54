package cn.qingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class HallJourney extends Journey {
    private static final int PHONE = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final String EMPLOYER = "青禾新叶食品有限公司";

    @Test
    void 手机上登录_法定代表人授权_经办人切换到单位_换回本人_退出() {
        page.setViewportSize(PHONE, PHONE_HEIGHT);
        visit("/hall");
        follow("法定代表人授权经办人");
        assertThat(path()).isEqualTo("/hall/signin");
        follow("用统一身份认证登录");
        assertThat(text()).contains("模拟统一身份认证平台");
        press("高峰");
        assertThat(path()).as("登录前要去的页面").isEqualTo("/hall/mandates");
        follow("授权一位经办人");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        page.getByLabel("单位的统一社会信用代码").fill("91990102MA0QH0001Y");
        page.getByLabel("经办人姓名").fill("郑洁");
        page.getByLabel("经办人身份证号码").fill("990102199202290201");
        page.getByLabel("最后一天").fill(today.plusDays(30).toString());
        press("授权");
        assertThat(text()).contains("授权已经生效登记", EMPLOYER, "郑*", "有效");

        signInAsCitizen("郑洁");
        page.setViewportSize(PHONE, PHONE_HEIGHT);
        look();
        follow("代单位办事");
        press("代" + EMPLOYER + "办事");
        assertThat(text()).contains("现在代" + EMPLOYER + "办事");
        follow("换回本人");
        press("换回本人");
        assertThat(text()).contains("现在以本人身份办事");
        press("退出");
        assertThat(text()).contains("您已安全退出大厅");
        page.navigate("/hall/acting");
        assertThat(path()).isEqualTo("/hall/signin");

        signInAsCitizen("高峰");
        visit("/hall/mandates");
        press("撤销对郑*的授权");
        assertThat(text()).contains("授权已经撤销", "已撤销");
    }

    @Test
    void 不用脚本也能登录和退出() {
        withoutScript();
        page.navigate("/hall/signin");
        page.getByText("用统一身份认证登录").click();
        page.locator("button[value=chen-mo]").click();
        page.waitForURL("**/hall");
        assertThat(text()).contains("陈*，您好");
        page.getByText("退出").click();
        assertThat(text()).contains("您已安全退出大厅");
    }

    @Test
    void 平台上取消_走错了地方_都说得清楚() {
        visit("/hall/signin");
        follow("用统一身份认证登录");
        press("取消");
        assertThat(text()).contains("您在身份认证平台取消了登录");
        visit("/hall/没有这一页");
        assertThat(text()).contains("没有这个页面", "编号");
        follow("回到大厅首页");
        assertThat(path()).isEqualTo("/hall");
    }

    @Test
    void 打印出来只有正文() {
        signInAsCitizen("陈默");
        visit("/hall/acting");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("header.top").isVisible()).isFalse();
        assertThat(page.locator(".hall-back").isVisible()).isFalse();
        assertThat(page.locator("h1").isVisible()).isTrue();
    }
}
