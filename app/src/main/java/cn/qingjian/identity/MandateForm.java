package cn.qingjian.identity;

import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.FieldErrors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as typed.
 *
 * @param employer the employer's unified social credit code
 * @param employerName the employer's name; of no account where the register knows it
 * @param agentName the agent's name
 * @param agentNumber the agent's identity number
 * @param scope codes of service items; empty for all business
 * @param from first day
 * @param to last day
 */
public record MandateForm(
        String employer,
        String employerName,
        String agentName,
        String agentNumber,
        String scope,
        String from,
        String to) {
    private static final int LONGEST_NAME = 100;

    public MandateForm {
        employer = orEmpty(employer);
        employerName = orEmpty(employerName);
        agentName = orEmpty(agentName);
        agentNumber = orEmpty(agentNumber);
        scope = orEmpty(scope);
        from = orEmpty(from);
        to = orEmpty(to);
    }

    /** All that is wrong with it in itself, on that day. */
    FieldErrors errors(LocalDate today) {
        var errors = new FieldErrors()
                .require(code().isPresent(), "employer", "请填写 18 位统一社会信用代码；有一位不对就通不过校验")
                .require(isName(agentName), "agentName", "请填写经办人的姓名，要和身份证上的一样")
                .require(agent().isPresent(), "agentNumber", "身份证号码不对，请逐位核对")
                .require(
                        items().matches("([A-Z]\\d{2}( [A-Z]\\d{2})*)?"),
                        "scope",
                        "请填写事项编号，如 A04 A05，用空格隔开；全部业务都可以办时不用填");
        LocalDate first = day(from);
        LocalDate last = day(to);
        errors.require(first != null, "from", "请填写授权的第一天").require(last != null, "to", "请填写授权的最后一天");
        if (first != null) {
            errors.require(!first.isBefore(today), "from", "授权不能从过去的日子开始");
        }
        if (first != null && last != null) {
            errors.require(!last.isBefore(first), "to", "最后一天不能早于第一天");
        }
        return errors;
    }

    Optional<CreditCode> code() {
        return CreditCode.parse(employer);
    }

    Optional<CitizenId> agent() {
        return CitizenId.parse(agentNumber);
    }

    String items() {
        return scope.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s,，、　]+", " ");
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    static boolean isName(String typed) {
        String plain = IdentityPaper.plainName(typed);
        return !plain.isEmpty() && plain.length() <= LONGEST_NAME;
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
