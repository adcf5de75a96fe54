package cn.qingjian.gate;

import java.util.List;

/**
 * What the gate finds of one demand, all of it; a free look that binds nobody.
 *
 * @param <D> the demand's record
 * @param before the demand as it was put
 * @param after the demand as the rules lightened it; the same as {@code before} where none did
 * @param asked what is asked of the grassroots
 * @param granted what would be granted: never more than was asked
 * @param findings what every rule said, {@link Finding.Clear} too
 * @param provided what the provisions in force already say of each passage
 * @param limits the parameters that the rules looked at, each with its dates and basis
 * @param version fingerprint of the rules that were asked
 */
public record Judgement<D extends Demand>(
        D before,
        D after,
        Burden asked,
        Burden granted,
        List<Judged> findings,
        List<Provided> provided,
        List<Parameters.Limit> limits,
        String version) {
    public Judgement {
        findings = List.copyOf(findings);
        provided = List.copyOf(provided);
        limits = List.copyOf(limits);
        if (granted.exceeds(asked)) {
            throw new BurdenAddedException(before.title(), asked, granted);
        }
    }

    /** Any Oppose refuses; else any Explain waits for its reason; else the demand may go on. */
    public Outcome outcome() {
        if (findings.stream().anyMatch(judged -> judged.finding() instanceof Finding.Oppose)) {
            return Outcome.REFUSED;
        }
        return findings.stream().anyMatch(judged -> judged.finding() instanceof Finding.Explain)
                ? Outcome.AWAITING_REASON
                : Outcome.ADMITTED;
    }

    /** The findings that have something to say. */
    public List<Judged> telling() {
        return findings.stream()
                .filter(judged -> !(judged.finding() instanceof Finding.Clear))
                .toList();
    }
}
