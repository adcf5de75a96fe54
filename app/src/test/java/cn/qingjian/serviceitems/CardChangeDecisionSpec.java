package cn.qingjian.serviceitems;

import static cn.qingjian.serviceitems.SomeItems.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.serviceitems.SomeItems.SomeCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A05 as its table decides it: a card is taken only where the bank said that it is the person's. */
class CardChangeDecisionSpec {
    private static final Decider DECIDER = SomeItems.decider();
    private static final String CARD = "6222 0000 2222 9876";

    private static SomeCase change(String what, String to) {
        return somebody(SomeItems.NEW).with("申请.变更项目", what).with("申请.新内容", to);
    }

    private static SomeCase card(boolean there, boolean own) {
        return change("银行卡", CARD).hit("收款账户", "有此账户", there).with("收款账户.本人", own);
    }

    private static Decision decide(SomeCase facts) {
        return DECIDER.decide(SomeItems.item("A05"), facts.facts());
    }

    private static void returns(SomeCase facts, String words) {
        assertThat(decide(facts).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Return.class,
                        back -> assertThat(String.join("", back.missing())).contains(words));
    }

    @Test
    void 开户银行说是本人的_当场变更() {
        assertThat(decide(card(true, true)).outcome()).isInstanceOf(Outcome.Approve.class);
    }

    @Test
    void 还没有登记过银行卡的_一样能登记() {
        assertThat(decide(card(true, true).with("申请人.本人银行卡", false)).outcome()).isInstanceOf(Outcome.Approve.class);
    }

    @Test
    void 不是本人的_退回_请填本人名下的() {
        returns(card(true, false), "不是您本人的，请填写本人名下的银行账户");
    }

    @Test
    void 没有这个账户_退回_请核对() {
        returns(change("银行卡", CARD).miss("收款账户").with("收款账户.有此账户", false).with("收款账户.本人", false), "没有查到这个银行账户");
        returns(change("银行卡", CARD).miss("收款账户"), "没有查到这个银行账户");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMEOUT", "ERROR"})
    void 银行没有答复_转人工_答复里写了什么也不算(String result) {
        assertThat(decide(change("银行卡", CARD).result("收款账户", result)).outcome()).isInstanceOf(Outcome.Manual.class);
        assertThat(decide(change("银行卡", CARD)
                                .result("收款账户", result)
                                .with("收款账户.有此账户", true)
                                .with("收款账户.本人", true))
                        .outcome())
                .isInstanceOf(Outcome.Manual.class);
    }

    @Test
    void 没有问过银行_转人工() {
        assertThat(decide(change("银行卡", CARD)).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Manual.class,
                        manual -> assertThat(manual.reason()).contains("收款账户"));
    }

    @Test
    void 变更别的不问银行() {
        assertThat(decide(change("地址", "青禾路18号")).outcome()).isInstanceOf(Outcome.Approve.class);
    }

    @Test
    void 说明里不露卡号_只有尾号_别的内容照写() {
        String said = String.join("", decide(card(true, true)).explanation());
        assertThat(said).contains("尾号9876").doesNotContain(CARD).doesNotContain("6222");
        assertThat(String.join("", decide(change("地址", "青禾路18号")).explanation()))
                .contains("青禾路18号");
    }
}
