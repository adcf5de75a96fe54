package cn.qingjian.gate.web;

import cn.qingjian.gate.ParameterBook.Proposal;
import cn.qingjian.gate.ParameterBook.Scope;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.LegalBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A value for a limit as it was typed.
 *
 * @param scope how far the value reaches
 * @param value the number; empty switches the limit off
 * @param from first day
 * @param to last day, null for open
 * @param document what it rests on
 * @param article its article
 * @param reason why
 */
public record ProposalForm(
        Scope scope,
        String value,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        String document,
        String article,
        String reason) {
    /** A field that a form left out is an empty one. */
    public ProposalForm {
        scope = Objects.requireNonNullElse(scope, Scope.UNIT);
        value = Objects.requireNonNullElse(value, "");
        document = Objects.requireNonNullElse(document, "");
        article = Objects.requireNonNullElse(article, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static ProposalForm suggesting(String value, LocalDate from, String reason) {
        return new ProposalForm(Scope.UNIT, value, from, null, "", "", reason);
    }

    FieldErrors errors() {
        return new FieldErrors()
                .require(value.strip().matches("(\\d{1,7}(\\.\\d{1,3})?)?"), "value", "请填数字，最多三位小数；留空表示停用。")
                .require(from != null, "from", "请填起始日期。");
    }

    Proposal proposal(String key) {
        return new Proposal(
                key,
                scope,
                Optional.empty(),
                value.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(value.strip())),
                Objects.requireNonNull(from),
                Optional.ofNullable(to),
                new LegalBasis(
                        document.strip(),
                        article.strip(),
                        scope == Scope.UNIT ? LegalBasis.Mark.OWN : LegalBasis.Mark.QUOTED),
                reason.strip());
    }
}
