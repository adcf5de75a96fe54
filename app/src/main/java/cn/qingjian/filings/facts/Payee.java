package cn.qingjian.filings.facts;

import cn.qingjian.serviceitems.CardAnswers;
import cn.qingjian.serviceitems.ItemVersion;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bank said of the account that was typed, asked before the transaction that decides.
 *
 * @param number which account it was asked about; in the clear, so only as long as a request lasts
 * @param said as a decision table reads it
 */
public record Payee(String number, Map<String, @Nullable Object> said) {
    /** Its name in the catalogue of facts. */
    public static final String FACT = "收款账户";

    static final String RESULT = "结果";
    static final String OWN = "本人";

    public Payee {
        said = Collections.unmodifiableMap(new HashMap<>(said));
    }

    /** The account that is typed in a form that can be asked about; empty where there is none. */
    static Optional<String> typed(ItemVersion version, Map<String, String> answers) {
        return CardAnswers.question(version.item(), answers)
                .map(question -> answers.getOrDefault(question.id(), ""))
                .flatMap(CardAnswers::number);
    }

    /**
     * As a decision table reads it, for what is typed now: of another account than the one that was asked about nothing is
     * known.
     */
    public Map<String, @Nullable Object> of(ItemVersion version, Map<String, String> answers) {
        return typed(version, answers).filter(number::equals).isPresent() ? said : Map.of(RESULT, "ERROR");
    }

    /** Whether the facts of a case say that the account is the applicant's own. */
    public static boolean own(Map<String, Map<String, @Nullable Object>> facts) {
        Map<String, @Nullable Object> said = facts.getOrDefault(FACT, Map.of());
        return "HIT".equals(said.get(RESULT)) && Boolean.TRUE.equals(said.get(OWN));
    }

    @Override
    public String toString() {
        return CardAnswers.masked(number) + " " + said;
    }
}
