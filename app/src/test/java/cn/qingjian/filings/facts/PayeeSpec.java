package cn.qingjian.filings.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.SomeItems;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayeeSpec {
    private static final ItemVersion CHANGE = SomeItems.item("A05");

    private static Map<String, Object> said(String result, boolean own) {
        return Map.of("结果", result, "本人", own);
    }

    private static boolean own(String result, boolean own) {
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("结果", result);
        said.put("本人", own);
        return Payee.own(Map.of("收款账户", said));
    }

    private static Map<String, String> typed(String number) {
        return Map.of("变更项目", "银行卡", "新内容", number);
    }

    @Test
    void 问过的就是现在填的账号_答复才算数() {
        var payee = new Payee("6222000022229876", said("HIT", true));
        assertThat(payee.of(CHANGE, typed("6222 0000 2222 9876"))).containsEntry("本人", true);
    }

    @Test
    void 问过以后换了账号_对新的一无所知() {
        var payee = new Payee("6222000022229876", said("HIT", true));
        assertThat(payee.of(CHANGE, typed("6222000022229877")))
                .containsEntry("结果", "ERROR")
                .doesNotContainKey("本人");
        assertThat(payee.of(CHANGE, Map.of("变更项目", "地址", "新内容", "6222000022229876")))
                .containsEntry("结果", "ERROR");
    }

    @Test
    void 只有银行说了是_才是本人的() {
        assertThat(own("HIT", true)).isTrue();
        assertThat(own("HIT", false)).isFalse();
        assertThat(own("MISS", true)).isFalse();
        assertThat(own("TIMEOUT", true)).isFalse();
        assertThat(Payee.own(Map.of())).isFalse();
    }

    @Test
    void 写进日志也不露卡号() {
        assertThat(new Payee("6222000022229876", said("HIT", true)).toString())
                .contains("尾号9876")
                .doesNotContain("6222");
    }
}
