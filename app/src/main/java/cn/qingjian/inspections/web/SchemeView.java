package cn.qingjian.inspections.web;

import cn.qingjian.inspections.assessment.Assessments.Results;
import cn.qingjian.inspections.assessment.Assessments.Telling;
import cn.qingjian.inspections.assessment.Award;
import cn.qingjian.inspections.assessment.Scheme;
import cn.qingjian.inspections.store.AssessmentStore.Fixed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A scheme with its results as the page shows them.
 *
 * @param scheme the scheme
 * @param results what the units get
 * @param telling which indicators still tell them apart
 * @param awards points given and taken
 * @param bonusMax how many a unit may get or lose in all
 * @param fixed what was kept for ever; empty as long as nothing is
 * @param typed what was typed into one of its forms
 */
public record SchemeView(
        Scheme scheme,
        Results results,
        List<Telling> telling,
        List<Award> awards,
        Optional<Integer> bonusMax,
        List<Fixed> fixed,
        Typed typed) {
    public SchemeView {
        telling = List.copyOf(telling);
        awards = List.copyOf(awards);
        fixed = List.copyOf(fixed);
    }

    /** Points with their sign. */
    public static String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : "") + points.stripTrailingZeros().toPlainString();
    }
}
