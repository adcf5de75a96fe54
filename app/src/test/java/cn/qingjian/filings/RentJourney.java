package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.sharing.calling.ClosedBreakers;
import cn.qingjian.sharing.demo.DemoEndpoints;
import cn.qingjian.standins.Mischief;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The depositor on a phone: from sign-in to the receipt. */
class RentJourney extends Journey {
    private static final int PHONE = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final int MOST_PAGES = 6;

    @Autowired
    DemoEndpoints departments;

    @Autowired
    ClosedBreakers breakers;

    @Autowired
    JdbcClient db;

    private final Set<String> pages = new LinkedHashSet<>();

    @AfterEach
    void departmentsBehave() {
        departments.standIn().behave();
        breakers.close();
    }

    private void onThePhone() {
        page.setViewportSize(PHONE, PHONE_HEIGHT);
        pages.add(path());
        assertThat(page.locator("input[type=file]").count()).isZero();
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wider).as("pixels beyond 390 on " + path()).isEqualTo(0);
    }

    private void button(String name) {
        press(name);
        onThePhone();
    }

    @Test
    void 手机上租房提取_从登录到回执不超过六页_不传文件() {
        page.setViewportSize(PHONE, PHONE_HEIGHT);
        visit("/hall/apply/B08");
        onThePhone();
        assertThat(path()).isEqualTo("/hall/signin");
        follow("用统一身份认证登录");
        onThePhone();
        button("陈默");
        assertThat(path()).isEqualTo("/hall/apply/B08");
        assertThat(text()).contains("租房提取", "不用交材料");
        button("同意并继续");
        assertThat(text()).contains("想提取多少");
        page.getByLabel("想提取多少").fill("一千");
        press("继续");
        assertThat(text()).contains("请填大于 0 的金额");
        assertThat(page.getByLabel("想提取多少").inputValue()).as("写的还在").isEqualTo("一千");
        page.getByLabel("想提取多少").fill("1000");
        button("继续");
        assertThat(text()).contains("我们查到的", "不动产", "连续缴存");
        button("确认并提交");
        assertThat(text()).contains("已批准", "1,000.00", "办件编号", "依据");
        assertThat(pages).as("pages from sign-in to receipt").hasSizeLessThanOrEqualTo(MOST_PAGES);
        List<String> forms = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                forms.add(request.url());
            }
        });
        page.reload();
        assertThat(text()).as("刷新仍是回执").contains("已批准", "1,000.00", "办件编号");
        assertThat(forms).as("刷新不再提交一次").isEmpty();
        String verification = page.getByRole(
                        AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName("验真页"))
                .getAttribute("href");
        visit("/hall/filings");
        assertThat(text()).contains("租房提取", "已办结");
        anotherVisitor();
        visit(verification);
        assertThat(text()).contains("真实", "租房提取").doesNotContain("陈");
        visit(verification.substring(0, verification.length() - 1));
        assertThat(text()).contains("没有查到这份回执");
    }

    @Test
    void 本市有房的人_看得到没有批准的理由和条款() {
        signInAsCitizen("周远");
        visit("/hall/apply/B08");
        press("同意并继续");
        press("继续");
        press("确认并提交");
        assertThat(text()).contains("没有批准", "住房", "第二十四条");
        page.getByRole(
                        AriaRole.RADIO,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName("不满意")
                                .setExact(true))
                .check();
        press("提交评价");
        assertThat(text()).contains("谢谢您的评价", "您的评价：不满意");
    }

    @Test
    void 会话到期以后才按继续_重新登录回到那一题_刚才写的还在() {
        signInAsCitizen("陆平");
        visit("/hall/apply/B08");
        press("同意并继续");
        String question = path();
        assertThat(db.sql("delete from people.web_session where principal_name like '公众%'")
                        .update())
                .isPositive();
        page.getByLabel("想提取多少").fill("1234.5");
        press("继续");
        assertThat(path()).isEqualTo("/hall/signin");
        assertThat(text()).contains("要重新登录", "登录后会回到刚才的页面");
        follow("用统一身份认证登录");
        press("陆平");
        assertThat(path()).isEqualTo(question);
        assertThat(page.getByLabel("想提取多少").inputValue()).as("写的还在").isEqualTo("1234.5");
        assertThat(page.evaluate("sessionStorage.getItem('typed')"))
                .as("nothing is left behind")
                .isNull();
        press("继续");
        assertThat(text()).contains("核对后提交", "1234.5");
    }

    @Test
    void 部门数据都停了_页面说清楚_不会判不符合() {
        departments.standIn().misbehave("/", Mischief.DOWN, 0);
        signInAsCitizen("陆平");
        visit("/hall/apply/B08");
        press("同意并继续");
        press("继续");
        assertThat(text()).contains("暂时查不到");
        press("确认并提交");
        assertThat(text()).doesNotContain("没有批准").doesNotContain("已批准");
        visit("/hall/filings");
        press("退出");
    }
}
