package cn.qingjian.filings.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as far as its facts hang on it.
 *
 * @param applicant who files
 * @param filing key of the filing
 * @param accepted day of acceptance, by whose law it is judged
 * @param shared other departments' facts by name
 * @param answers what was typed, with its types
 * @param vouched names of facts for which a commitment was signed
 */
public record Filed(
        Applicant applicant,
        long filing,
        LocalDate accepted,
        Map<String, Gathering.Shared> shared,
        Map<String, @Nullable Object> answers,
        List<String> vouched) {
    /** Key of the person who files. */
    public long citizen() {
        return applicant.citizen().id();
    }
}
