package cn.qingjian.filings;

import static cn.qingjian.serviceitems.SomeItems.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingjian.filings.store.ProposalStore;
import cn.qingjian.kernel.Money;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.people.Unit;
import cn.qingjian.serviceitems.Decider;
import cn.qingjian.serviceitems.Decision;
import cn.qingjian.serviceitems.ItemVersion;
import cn.qingjian.serviceitems.Outcome;
import cn.qingjian.serviceitems.SomeItems;
import cn.qingjian.serviceitems.SomeItems.SomeCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficerWordsSpec {
    private static final Decider DECIDER = SomeItems.decider();
    private static final Money MOST = Money.ofYuan(14_400);
    private static final Optional<Decider.Ceiling> CEILING = Optional.of(new Decider.Ceiling(MOST, "受月限额限制"));
    private static final String ARTICLE = "《住房公积金管理条例》第二十五条";

    private static Decision table(Deciding.Case one) {
        return DECIDER.decide(one.version(), one.facts());
    }

    private static Decision approved(Deciding.Case one, Optional<Money> amount, String words) {
        return OfficerWords.approve(one, table(one), amount, new OfficerWords.Approval(ARTICLE, words, CEILING));
    }

    private static Outcome.Approve outcome(Deciding.Case one, Optional<Money> amount) {
        return (Outcome.Approve) approved(one, amount, "").outcome();
    }

    private static Deciding.Case rent(SomeCase facts, String... committed) {
        return ACase.of("B08", facts, committed);
    }

    @Test
    void 批到上限_写的是哪条限制_少一分就是经办人核定() {
        Deciding.Case one = rent(somebody(ACase.DAY));
        assertThat(outcome(one, Optional.of(MOST)).binding()).isEqualTo("受月限额限制");
        assertThat(outcome(one, Optional.of(MOST.minus(new Money(1)))).binding())
                .isEqualTo("经办人核定");
        assertThat(outcome(one, Optional.of(MOST)).amount()).contains(MOST);
    }

    @Test
    void 没有金额的批准_不写限制_说的是核准() {
        Decision decision = approved(ACase.of("A14", somebody(ACase.DAY)), Optional.empty(), "");
        assertThat(((Outcome.Approve) decision.outcome()).binding()).isEmpty();
        assertThat(decision.explanation().getLast()).isEqualTo("经办人核准。");
        assertThat(decision.rows().getLast().reason()).isEqualTo("经办人核准。");
    }

    @Test
    void 销户的批准_账户跟着销_部分提取不销() {
        assertThat(outcome(ACase.of("B01", somebody(ACase.DAY)), Optional.empty())
                        .closes())
                .isTrue();
        assertThat(outcome(rent(somebody(ACase.DAY)), Optional.of(MOST)).closes())
                .isFalse();
    }

    @Test
    void 经办人那一行排在表格之后_带条款_版本还是那个版本() {
        Deciding.Case one = rent(somebody(ACase.DAY));
        Decision before = table(one);
        Decision decision = approved(one, Optional.of(MOST), "房租合同看过了");
        assertThat(decision.rows()).startsWith(before.rows().toArray(Decision.MatchedRow[]::new));
        assertThat(decision.rows()).hasSize(before.rows().size() + 1);
        Decision.MatchedRow last = decision.rows().getLast();
        assertThat(last.table()).isEqualTo("经办人");
        assertThat(last.verdict()).isEqualTo("批准");
        assertThat(last.article()).isEqualTo(ARTICLE);
        assertThat(decision.explanation()).startsWith(before.explanation().toArray(String[]::new));
        assertThat(decision.explanation().getLast()).isEqualTo("经办人核定金额 14,400.00 元。说明：房租合同看过了");
        assertThat(decision.digest()).isEqualTo(one.version().digest());
    }

    @Test
    void 不予批准_理由和说明都给本人看_没有说明就只有理由() {
        Decision before = table(rent(somebody(ACase.DAY)));
        var alone = (Outcome.Reject)
                OfficerWords.refuse(before, "在本市有自有住房", ARTICLE, " ").outcome();
        assertThat(alone.reason()).isEqualTo("在本市有自有住房");
        assertThat(alone.article()).isEqualTo(ARTICLE);
        Decision decision = OfficerWords.refuse(before, "在本市有自有住房", ARTICLE, " 云溪区一套 ");
        assertThat(((Outcome.Reject) decision.outcome()).reason()).isEqualTo("在本市有自有住房。云溪区一套");
        assertThat(decision.rows().getLast().verdict()).isEqualTo("不予批准");
        assertThat(decision.explanation().getLast()).isEqualTo("经办人认定：在本市有自有住房。说明：云溪区一套");
    }

    @Test
    void 一次性告知_一样一样都在_次序不变_规则看到的不改() {
        Decision before = table(rent(somebody(ACase.DAY)));
        Decision decision = OfficerWords.ask(before, List.of("租房合同", "结婚证"));
        assertThat(decision.outcome()).isEqualTo(new Outcome.Return(List.of("租房合同", "结婚证")));
        assertThat(decision.rows()).isEqualTo(before.rows());
        assertThat(decision.explanation()).isEqualTo(before.explanation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMEOUT", "ERROR", "CONFLICT"})
    void 签了承诺_部门又没有答复_才算凭承诺批的(String result) {
        assertThat(OfficerWords.vouched(rent(somebody(ACase.DAY).result("住房", result), "NH")))
                .containsExactly("住房");
        assertThat(OfficerWords.vouched(rent(somebody(ACase.DAY).result("住房", result))))
                .as("not signed")
                .isEmpty();
    }

    @Test
    void 签了承诺但是部门后来答了_不算凭承诺() {
        assertThat(OfficerWords.vouched(rent(somebody(ACase.DAY).hit("住房", "本市套数", 0), "NH")))
                .isEmpty();
        assertThat(OfficerWords.vouched(rent(somebody(ACase.DAY).miss("住房"), "NH")))
                .isEmpty();
    }

    @Test
    void 根本没有问到的_签了也算凭承诺_别的事项的承诺不算() {
        assertThat(OfficerWords.vouched(rent(somebody(ACase.DAY).without("住房"), "NH")))
                .containsExactly("住房");
        assertThat(OfficerWords.vouched(rent(somebody(ACase.DAY).without("住房"), "XX")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 10", "50, 50, 100", "51, 51, 100", "100, 100, 100"})
    void 凭承诺批的抽查加倍_最多全查(int declared, int plain, int doubled) {
        ItemVersion version = ACase.changed("B08", ItemVersion.ITEM, "抽查: 5", "抽查: " + declared);
        assertThat(outcome(ACase.of(version, somebody(ACase.DAY)), Optional.of(MOST))
                        .postCheckPercent())
                .isEqualTo(plain);
        Outcome.Approve vouched =
                outcome(ACase.of(version, somebody(ACase.DAY).result("住房", "TIMEOUT"), "NH"), Optional.of(MOST));
        assertThat(vouched.postCheckPercent()).isEqualTo(doubled);
        assertThat(vouched.committed()).containsExactly("住房");
    }

    @Test
    void 经办人办的_记在经办人名下_复核过的还是经办人负责_审计里是复核人() {
        Account officer = officer(11, "officer");
        Account reviewer = officer(12, "reviewer");
        Deciding.Hand hand = OfficerWords.hand(officer, true);
        assertThat(hand).isEqualTo(new Deciding.Hand("经办人", "officer", Optional.of(11L), false, true));
        var proposal = new ProposalStore.Proposal(1, 1, 11, Optional.of(MOST), MOST, false, "", Instant.EPOCH);
        assertThat(OfficerWords.hand(proposal, reviewer))
                .isEqualTo(new Deciding.Hand("经办人、复核人", "reviewer", Optional.of(11L), false, false));
    }

    private static Account officer(long id, String login) {
        return new Account(
                id, login, "测试员", new Unit(1, "d", "测试科", Unit.Kind.DEPARTMENT), "科员", Set.of(Role.CASE_OFFICER));
    }
}
