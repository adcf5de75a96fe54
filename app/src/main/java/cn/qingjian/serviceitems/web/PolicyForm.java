package cn.qingjian.serviceitems.web;

import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.serviceitems.PolicyLine.Proposal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A value for a parameter as it was typed.
 *
 * @param value the value; empty switches it off
 * @param from first day
 * @param document what it rests on
 * @param article its article
 * @param reason why
 */
public record PolicyForm(
        String value,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        String document,
        String article,
        String reason) {
    /** A field that a form left out is an empty one. */
    public PolicyForm {
        value = Objects.requireNonNullElse(value, "");
        document = Objects.requireNonNullElse(document, "");
        article = Objects.requireNonNullElse(article, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static PolicyForm empty(LocalDate from) {
        return new PolicyForm("", from, "", "", "");
    }

    FieldErrors errors() {
        return new FieldErrors().require(from != null, "from", "请填起始日期。");
    }

    Proposal proposal(String key) {
        return new Proposal(
                key,
                Optional.of(value.strip()).filter(text -> !text.isEmpty()),
                Objects.requireNonNull(from),
                new LegalBasis(document.strip(), article.strip(), LegalBasis.Mark.OWN),
                reason.strip());
    }
}
