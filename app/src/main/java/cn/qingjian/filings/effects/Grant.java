package cn.qingjian.filings.effects;

import cn.qingjian.filings.Filing;
import cn.qingjian.filings.facts.Applicant;
import cn.qingjian.kernel.Money;
import cn.qingjian.ledger.Account;
import cn.qingjian.ledger.Employer;
import cn.qingjian.serviceitems.ItemVersion;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An approval that is to be carried out.
 *
 * @param filing the case
 * @param number its number, by which the ledger moves once only
 * @param version of the item
 * @param applicant who filed
 * @param answers what was typed, with its types
 * @param facts all that is known of the case
 * @param amount what was granted; empty where the item has none
 * @param day the day on which it is carried out
 */
public record Grant(
        Filing filing,
        String number,
        ItemVersion version,
        Applicant applicant,
        Map<String, @Nullable Object> answers,
        Map<String, Map<String, @Nullable Object>> facts,
        Optional<Money> amount,
        LocalDate day) {
    private static final int RATIO_DIGITS = 4;

    /** Who the audit log names. */
    public String actor() {
        return applicant.citizen().getName();
    }

    /** The applicant's account; where there is none a {@link CannotApplyException}. */
    public Account account() {
        return applicant.account().orElseThrow(() -> new CannotApplyException("没有找到您的住房公积金账户"));
    }

    /** The bank account to which is paid; where there is none a {@link CannotApplyException}. */
    public String card() {
        return applicant.card().orElseThrow(() -> new CannotApplyException("没有登记收款银行卡，请先办理个人信息变更"));
    }

    /** The employer for which the applicant acts; where it has no account a {@link CannotApplyException}. */
    public Employer employer() {
        return applicant.employer().orElseThrow(() -> new CannotApplyException("该单位还没有开立住房公积金账户"));
    }

    /** A ratio that was typed as a part of one, in ten-thousandths; where it wasn't a {@link CannotApplyException}. */
    public int ratio(String question) {
        try {
            return money(question).yuan().movePointRight(RATIO_DIGITS).intValueExact();
        } catch (ArithmeticException notExact) {
            throw new CannotApplyException("“" + question + "”不是比例");
        }
    }

    /** A text that was typed, empty where it wasn't. */
    public String text(String question) {
        return answers.get(question) instanceof String text ? text : "";
    }

    /** An amount that was typed; where it wasn't a {@link CannotApplyException}. */
    public Money money(String question) {
        if (answers.get(question) instanceof java.math.BigDecimal yuan) {
            return Money.ofYuan(yuan);
        }
        throw new CannotApplyException("没有填写“" + question + "”");
    }
}
