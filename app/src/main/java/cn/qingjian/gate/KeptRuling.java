package cn.qingjian.gate;

import cn.qingjian.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stored ruling as pages show it.
 *
 * @param id key
 * @param demand key of the demand
 * @param title what the demand is called
 * @param unit key of the unit that asks
 * @param day the day under whose rules it was judged
 * @param outcome how the rules ended; what became of it since is told by {@link #standing()}
 * @param findings what every rule said
 * @param provided what the provisions in force already said of each passage
 * @param limits the parameters that were looked at
 * @param asked what was asked of the grassroots
 * @param granted what is granted
 * @param bearers who must bear it
 * @param until the last day by which it is to be answered, or on which it binds
 * @param asks what may be asked of those who bear it
 * @param version fingerprint of the rules
 * @param cut what was left out because it was too long to keep, in words
 * @param by key of the account that put it to the gate
 * @param at when
 * @param reason the written reason, where one was given
 * @param lapse why it was put again or taken back before it was decided, where it was
 * @param admission the number it bears, where it was admitted
 */
public record KeptRuling(
        long id,
        DemandId demand,
        String title,
        long unit,
        LocalDate day,
        Outcome outcome,
        List<Judged> findings,
        List<Provided> provided,
        List<Parameters.Limit> limits,
        Burden asked,
        Burden granted,
        Bearers bearers,
        Optional<LocalDate> until,
        List<String> asks,
        String version,
        List<String> cut,
        long by,
        Instant at,
        Optional<WrittenReason> reason,
        Optional<String> lapse,
        Optional<Admission> admission) {
    public KeptRuling {
        findings = List.copyOf(findings);
        provided = List.copyOf(provided);
        limits = List.copyOf(limits);
        asks = List.copyOf(asks);
        cut = List.copyOf(cut);
    }

    /** The same with its findings. */
    public KeptRuling with(List<Judged> found) {
        return new KeptRuling(
                id, demand, title, unit, day, outcome, found, provided, limits, asked, granted, bearers, until, asks,
                version, cut, by, at, reason, lapse, admission);
    }

    /** The findings that have something to say. */
    public List<Judged> telling() {
        return findings.stream()
                .filter(judged -> !(judged.finding() instanceof Finding.Clear))
                .toList();
    }

    /** The roles that an approver of its reason must hold, by the findings that ask for one. */
    public Set<Role> approvers() {
        return findings.stream()
                .flatMap(judged -> judged.finding() instanceof Finding.Explain explain
                        ? Stream.of(explain.approver())
                        : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What has become of it. */
    public Standing standing() {
        if (lapse.isPresent()) {
            return Standing.WITHDRAWN;
        }
        if (admission.isPresent()) {
            return switch (admission.get().state()) {
                case STANDING, ISSUED -> Standing.ADMITTED;
                case WITHDRAWN -> Standing.WITHDRAWN;
            };
        }
        return switch (outcome) {
            case ADMITTED -> Standing.ADMITTED;
            case REFUSED -> Standing.REFUSED;
            case AWAITING_REASON ->
                reason.map(written -> written.decision().isPresent() ? Standing.REFUSED : Standing.AWAITING_APPROVER)
                        .orElse(Standing.AWAITING_REASON);
        };
    }

    /** What can have become of a ruling. */
    public enum Standing {
        /** 已准予. */
        ADMITTED("已准予"),
        /** 待书面说明. */
        AWAITING_REASON("待书面说明"),
        /** 待审批. */
        AWAITING_APPROVER("待审批"),
        /** 不予. */
        REFUSED("不予"),
        /** 已撤回. */
        WITHDRAWN("已撤回");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }

        /** The class of its tag on pages: ok, ask, stop or plain. */
        public String tone() {
            return switch (this) {
                case ADMITTED -> "ok";
                case AWAITING_REASON, AWAITING_APPROVER -> "ask";
                case REFUSED -> "stop";
                case WITHDRAWN -> "plain";
            };
        }
    }
}
