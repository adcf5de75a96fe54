package cn.qingjian.duties;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.people.Role;
import cn.qingjian.testing.Journey;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The lists of duties as the centre's office keeps them and a county office reads them. */
class DutiesJourney extends Journey {
    private com.microsoft.playwright.Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void 办公室加一项再停用_管理部试一句() {
        signInAs(Role.OFFICE);
        visit("/duties");
        assertThat(text()).contains("窗口服务和群众来访接待", "青房金准入〔2026〕1号");
        visit("/duties/new");
        press("加进清单");
        assertThat(text()).contains("请写事项", "请写依据");
        field("事项").fill("旅程里的职责");
        field("用词").fill("旅程探访");
        field("依据").fill("履职清单");
        press("加进清单");
        follow("旅程里的职责");
        field("为什么停用").fill("只是走一趟");
        press("停用");

        signInAs(Role.GRASSROOTS);
        visit("/duties");
        field("先试一句").fill("每周上报手工台账");
        press("试一试");
        assertThat(text()).contains("收回", "由信息技术科办");
        field("先试一句").fill("组织干部植树");
        press("试一试");
        assertThat(text()).contains("对不上哪一项");
        page.getByRole(AriaRole.SEARCHBOX).fill("没有的词");
        press("查找");
        assertThat(text()).contains("没有找到");
    }
}
