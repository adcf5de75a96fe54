package cn.qingjian.filings.effects;

import cn.qingjian.filings.facts.NewestLoan;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.EarlyChoice;
import cn.qingjian.ledger.EarlyRepayment;
import cn.qingjian.ledger.Loan;
import cn.qingjian.ledger.LoanBook;
import cn.qingjian.ledger.Loans;
import cn.qingjian.ledger.Repayment;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Effects on loans: paid back early out of the borrowers' own accounts (条例第二十四条: 偿还购房贷款本息), so no cash moves. */
@Configuration(proxyBeanMethods = false)
class LoanEffects {
    @Bean
    Effect loanEstimateEffect() {
        return effect("loan-estimate", grant -> Done.noted("这是按您现在的缴存和住房情况试算的额度，不是审批结果，实际额度以贷款审批为准"));
    }

    @Bean
    Effect loanRepayPartEffect(NewestLoan newest, LoanBook book, Loans loans) {
        return effect("loan-repay-part", grant -> {
            Loan loan = loan(grant, newest);
            Money principal = grant.money("金额");
            EarlyChoice choice = choice(grant.text("方式"));
            var quote = book.quote(loan, principal, choice, grant.day());
            RowsEffect.refuse(quote.errors());
            var paid = loans.repayEarly(
                    new EarlyRepayment(loan.id(), principal, choice, quote.total(), grant.day(), grant.number()),
                    grant.actor());
            RowsEffect.refuse(paid.errors());
            return done(paid.repayment().orElseThrow(), "从公积金账户归还本金 %s 元、利息 %s 元，" + choice.label());
        });
    }

    @Bean
    Effect loanSettleEffect(NewestLoan newest, LoanBook book, Loans loans) {
        return effect("loan-settle", grant -> {
            Loan loan = loan(grant, newest);
            Money all = book.payoff(loan, grant.day()).total();
            var paid = loans.settle(loan.id(), all, grant.day(), grant.number(), grant.actor());
            RowsEffect.refuse(paid.errors());
            return done(paid.repayment().orElseThrow(), "从公积金账户归还本金 %s 元、利息 %s 元，贷款已结清");
        });
    }

    private static Done done(Repayment repayment, String note) {
        return new Done(
                Optional.of(repayment.entry()),
                Optional.of(repayment.total()),
                note.formatted(
                        repayment.principal().print(), repayment.interest().print()));
    }

    private static Loan loan(Grant grant, NewestLoan newest) {
        return newest.of(grant.account()).orElseThrow(() -> new CannotApplyException("没有找到您的公积金贷款"));
    }

    private static EarlyChoice choice(String typed) {
        return typed.equals("减少月供") ? EarlyChoice.LOWER_INSTALMENT : EarlyChoice.SHORTEN_TERM;
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
