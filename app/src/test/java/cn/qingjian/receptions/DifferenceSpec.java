package cn.qingjian.receptions;

import static cn.qingjian.receptions.SomeReception.HELD;
import static cn.qingjian.receptions.SomeReception.held;
import static cn.qingjian.receptions.SomeReception.people;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.kernel.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list afterwards laid beside what was admitted (REC-06). */
class DifferenceSpec {
    @Test
    void 一样的没有差异_次序不算() {
        assertThat(Difference.between(HELD, HELD)).isEmpty();
        assertThat(Difference.between(HELD, held("guests", HELD.guests().reversed())))
                .isEmpty();
    }

    @Test
    void 对象项目时间场所费用陪同逐项对照() {
        Held real = held(
                "guests",
                people("来宾", "外市中心", 3),
                "activities",
                List.of("座谈"),
                "to",
                HELD.to().plusDays(1),
                "place",
                "临溪县管理部",
                "amount",
                Money.ofFen(40_050),
                "companions",
                people("陪同", "", 3),
                "support",
                List.of(),
                "meals",
                2,
                "vehicles",
                1,
                "venue",
                "ORDINARY",
                "collected",
                Money.ZERO,
                "fund",
                "OTHER",
                "extras",
                List.of("ALCOHOL"));
        List<Difference> differences = Difference.between(HELD, real);
        assertThat(differences)
                .extracting(Difference::what)
                .containsExactly(
                        "接待对象",
                        "活动项目",
                        "时间",
                        "场所",
                        "用餐地点",
                        "陪同人员",
                        "保障人员",
                        "工作餐",
                        "用车",
                        "费用",
                        "收取的伙食费、交通费",
                        "列支科目",
                        "不该有的");
        assertThat(differences)
                .contains(
                        new Difference("费用", "400.00元", "400.50元"),
                        new Difference("保障人员", "保障1（科员）", "没有"),
                        new Difference("不该有的", "没有", "酒水"));
    }
}
