package cn.qingjian.identity;

import cn.qingjian.kernel.CreditCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An employer lets a person act for it, from a first to a last day.
 *
 * @param id its key
 * @param employer the employer
 * @param employerName the employer's name
 * @param agentName the agent's masked name
 * @param agentNumber the agent's masked identity number
 * @param scope {@value #EVERYTHING}, or codes of service items with a blank between
 * @param from first day
 * @param to last day
 * @param grantedBy key of the legal representative who gave it
 * @param revokedAt when it was taken back, null where it wasn't
 */
public record Mandate(
        long id,
        CreditCode employer,
        String employerName,
        String agentName,
        String agentNumber,
        String scope,
        LocalDate from,
        LocalDate to,
        long grantedBy,
        @Nullable Instant revokedAt) {
    /** The scope of a mandate for all of the employer's business. */
    public static final String EVERYTHING = "全部单位业务";

    /** An agent's name as a page shows it. */
    public static String shownAgent(String name) {
        return IdentityPaper.shown(name);
    }

    /** Whether the agent may act on that day; first and last day count. */
    public boolean validOn(LocalDate day) {
        return revokedAt == null && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it is given for that service item, such as {@code A04}. */
    public boolean covers(String item) {
        return scope.equals(EVERYTHING) || List.of(scope.split(" ")).contains(item);
    }

    /** How it stands on that day, in a word. */
    public String standing(LocalDate day) {
        if (revokedAt != null) {
            return "已撤销";
        }
        if (day.isBefore(from)) {
            return "未开始";
        }
        return day.isAfter(to) ? "已到期" : "有效";
    }

    /** What the agent's session keeps of it. */
    public Acting acting() {
        return new Acting(id, employer.code(), employerName);
    }
}
