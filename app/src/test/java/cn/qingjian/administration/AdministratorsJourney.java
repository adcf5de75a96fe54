package cn.qingjian.administration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AdministratorsJourney extends Journey {
    private static final Pattern PASSWORD = Pattern.compile("一次性密码：([a-z0-9-]+)");

    @Test
    void 系统管理员开账号_安全管理员授权_本人改密码后开始工作() {
        signInAs(Role.SYSTEM_ADMIN);
        follow("账号");
        follow("新建账号");
        press("新建，并生成一次性密码");
        fill("登录名", "newcomer");
        fill("姓名", "新来的");
        fill("职务或岗位", "科员");
        page.getByLabel("单位").selectOption(new SelectOption().setLabel("办公室"));
        press("新建，并生成一次性密码");
        String password = password(text());

        signInAs(Role.SECURITY_ADMIN);
        visit("/roles?q=newcomer");
        follow("新来的");
        page.getByLabel("办公室文秘").check();
        press("保存");
        assertThat(text()).contains("已保存");

        anotherVisitor();
        visit("/signin");
        fill("登录名", "newcomer");
        fill("密码", password);
        press("登录");
        assertThat(path()).isEqualTo("/password");
        fill("现在的密码", password);
        fill("新密码", "太短");
        fill("再输一次新密码", "太短");
        press("修改密码");
        assertThat(text()).contains("密码至少 12 个字符");
        fill("现在的密码", password);
        fill("新密码", "溪水从桥下流过又一年");
        fill("再输一次新密码", "溪水从桥下流过又一年");
        press("修改密码");
        fill("现在的密码", password);
        fill("新密码", "溪水从桥下流过又是一年春");
        fill("再输一次新密码", "溪水从桥下流过又是一年春");
        press("修改密码");
        assertThat(text()).contains("请用新密码登录");
        fill("登录名", "newcomer");
        fill("密码", "溪水从桥下流过又是一年春");
        press("登录");
        assertThat(text()).contains("新来的，您好");

        signInAs(Role.SYSTEM_ADMIN);
        visit("/accounts?q=newcomer");
        follow("新来的");
        press("重置密码");
        assertThat(password(text())).isNotEqualTo(password);
    }

    @Test
    void 停用的人_开着的页面立即失效() {
        signInAs("anmiaomiao");
        var victim = page;
        signInElsewhere(Role.SYSTEM_ADMIN);
        visit("/accounts?q=anmiaomiao");
        follow("安苗苗");
        press("停用账号");
        assertThat(text()).contains("已停用");
        victim.navigate("/");
        assertThat(victim.url()).endsWith("/signin");
        press("启用账号");
        assertThat(text()).contains("停用账号");
    }

    @Test
    void 系统管理员管单位() {
        signInAs(Role.SYSTEM_ADMIN);
        follow("单位");
        fill("名称", "青禾市数据局");
        page.getByLabel("类别").selectOption("PEER");
        press("新建");
        assertThat(text()).contains("已新建");
        follow("青禾市数据局");
        fill("名称", "办公室");
        press("更名");
        assertThat(text()).contains("已经有同名的单位");
        press("撤销这个单位");
        assertThat(text()).contains("已撤销");
    }

    @Test
    void 审计管理员查记录_下载_验证() {
        signInAs(Role.AUDIT_ADMIN);
        follow("审计记录");
        page.getByLabel("动作").selectOption("登录");
        press("查找");
        assertThat(text()).contains("audit");
        Download table =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载表格"))
                        .click());
        assertThat(table.suggestedFilename()).isEqualTo("audit.csv");
        press("验证记录未被改动");
        assertThat(text()).contains("首尾相接");
    }

    private void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private static String password(String text) {
        Matcher found = PASSWORD.matcher(text);
        assertThat(found.find()).as("a one-time password on the page").isTrue();
        return found.group(1);
    }
}
