package cn.qingjian.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.serviceitems.SomeItems;
import org.junit.jupiter.api.Test;

class RefusalReasonsSpec {
    @Test
    void 只有事项自己列出的理由() {
        assertThat(RefusalReasons.of(SomeItems.item("B08").item()))
                .containsExactly("连续缴存月数不够", "在本市有自有住房", "距上次租房提取未满间隔", "可提金额为零", "有委托扣划的公积金贷款");
    }

    @Test
    void 每个事项都列了理由_没有重复的和空的() {
        assertThat(SomeItems.all().values())
                .allSatisfy(version -> assertThat(RefusalReasons.of(version.item()))
                        .as(version.code())
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .noneMatch(String::isBlank));
    }

    @Test
    void 受理时是哪一版条例_就引哪一版的条款() {
        var rent = SomeItems.item("B08").item();
        assertThat(RefusalReasons.article(rent, "2019")).isEqualTo("《住房公积金管理条例》第二十四条第一款第六项、《住房公积金管理条例》第二十五条");
        assertThat(RefusalReasons.article(rent, "2026")).isEqualTo("《住房公积金管理条例》第二十四条第一款第一项、《住房公积金管理条例》第二十五条");
    }

    @Test
    void 那一版没有的条款_不写出来_也不留空书名号() {
        assertThat(SomeItems.all().values()).allSatisfy(version -> {
            for (String edition : new String[] {"2019", "2026"}) {
                String text = RefusalReasons.article(version.item(), edition);
                assertThat(text).doesNotContain("《》", "、、").doesNotEndWith("》").doesNotStartWith("、");
                assertThat(text.isEmpty() ? 0 : text.split("、《").length)
                        .as(version.code() + " " + edition)
                        .isEqualTo((int) version.item().articles().stream()
                                .map(article -> edition.equals("2019") ? article.before() : article.after())
                                .filter(number -> !number.isBlank())
                                .count());
            }
        });
    }
}
