package cn.qingjian.filings.effects;

import cn.qingjian.filings.facts.Payee;
import cn.qingjian.kernel.BankCard;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Balances;
import cn.qingjian.ledger.Depositors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.ledger.Person;
import cn.qingjian.ledger.Withdrawals;
import cn.qingjian.serviceitems.CardAnswers;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Effects on a person's own account. */
@Configuration(proxyBeanMethods = false)
class AccountEffects {
    @Bean
    Effect withdrawClosingEffect(Withdrawals withdrawals) {
        return effect("withdraw-closing", grant -> {
            var paid = withdrawals.all(
                    grant.account(),
                    grant.version().item().effect().reason(),
                    grant.card(),
                    grant.version().item().name(),
                    grant.number(),
                    grant.day());
            return new Done(
                    paid.entry() == 0 ? Optional.empty() : Optional.of(paid.entry()),
                    Optional.of(paid.total()),
                    "本金 %s 元，利息 %s 元，账户已销户，已通知银行付款到%s的账户"
                            .formatted(
                                    paid.principal().print(), paid.interest().print(), BankCard.masked(grant.card())));
        });
    }

    @Bean
    Effect changePersonEffect(Depositors depositors) {
        return effect("change-person", grant -> {
            if (!grant.text("变更项目").equals("银行卡")) {
                throw new CannotApplyException("“%s”的变更要核对原始登记，由工作人员办理".formatted(grant.text("变更项目")));
            }
            String card = CardAnswers.number(grant.text("新内容"))
                    .orElseThrow(() -> new CannotApplyException("银行卡号应是 12 到 19 位数字"));
            // whoever decides, and by whatever table: nobody is paid to an account of which the bank didn't say that it
            // is his
            if (!Payee.own(grant.facts())) {
                throw new CannotApplyException("开户银行没有确认新的银行卡是本人的，要核对到了才能变更");
            }
            depositors.card(grant.account(), card, grant.actor());
            return Done.noted("收款账户已改为" + BankCard.masked(card));
        });
    }

    @Bean
    Effect certificateEffect() {
        return effect("certificate", grant -> Done.noted("证明已经开好，可以下载，也可以出示二维码核验"));
    }

    @Bean
    Effect noneEffect() {
        return effect("none", grant -> Done.noted("已经办好"));
    }

    @Bean
    Effect transferEffect(Depositors depositors, Employers employers) {
        return effect("transfer", grant -> {
            Employer to = CreditCode.parse(grant.text("转入单位"))
                    .flatMap(employers::of)
                    .orElseThrow(() -> new CannotApplyException("没有找到转入单位，请核对统一社会信用代码"));
            refuse(depositors.transfer(grant.account().id(), to.id(), grant.money("月工资"), grant.day(), grant.actor()));
            return Done.noted("账户和余额已转入" + to.name());
        });
    }

    @Bean
    Effect joinVoluntarilyEffect(Depositors depositors) {
        return effect("join-voluntarily", grant -> {
            CitizenId id = grant.applicant()
                    .paper()
                    .citizenId()
                    .orElseThrow(() -> new CannotApplyException("用居民身份证登记的才能网上办理"));
            var joined = depositors.join(
                    new Person(
                            "01",
                            id.reveal(),
                            grant.applicant().paper().name(),
                            id.birth(),
                            id.female(),
                            grant.applicant().card().orElse(null)),
                    grant.money("缴存基数"),
                    grant.ratio("缴存比例"),
                    grant.day(),
                    grant.actor());
            refuse(joined.errors());
            return Done.noted("自愿缴存已登记，个人账号 "
                    + joined.account()
                            .flatMap(depositors::find)
                            .map(account ->
                                    account.no() + "，每月缴存 " + account.monthly().print() + " 元")
                            .orElse(""));
        });
    }

    @Bean
    Effect reviewBalanceEffect(Balances balances) {
        return effect("review-balance", grant -> {
            Account account = grant.account();
            if (!balances.posted(account).equals(account.balance())) {
                throw new CannotApplyException("余额与分录合计不一致，先由会计更正再答复");
            }
            return Done.noted("已按全部分录复核，账户余额 " + account.balance().print() + " 元，与逐笔入账一致");
        });
    }

    private static void refuse(FieldErrors errors) {
        if (!errors.isEmpty()) {
            throw new CannotApplyException(
                    String.join("", errors.all().values().iterator().next()));
        }
    }

    private static Effect effect(String code, Function<Grant, Done> work) {
        return new Effect() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public Done apply(Grant grant) {
                return work.apply(grant);
            }
        };
    }
}
