package cn.qingjian.fieldresearch;

import cn.qingjian.audit.Audit;
import cn.qingjian.fieldresearch.store.ResearchOutcomeStore;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.slips.Slip;
import cn.qingjian.slips.SlipForm;
import cn.qingjian.slips.Slips;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of visits: reports within the days set, suggestions, and what they changed (成果转化). */
@Service
public class ResearchOutcomes {
    private static final int LARGEST = 100_000_000;

    private final Slips<ResearchWords, Research> slips;
    private final ResearchOutcomeStore store;
    private final ParameterBook parameters;
    private final Audit audit;
    private final Clock clock;

    ResearchOutcomes(
            Slips<ResearchWords, Research> slips,
            ResearchOutcomeStore store,
            ParameterBook parameters,
            Audit audit,
            Clock clock) {
        this.slips = slips;
        this.store = store;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of every visit that was begun, newest first. */
    public List<Outcome> all() {
        Map<Long, ResearchOutcomeStore.Report> reports = store.reports(clock.getZone());
        List<Suggestion> suggestions = store.suggestions();
        return slips.all().stream()
                .filter(Slip::begun)
                .map(visit -> outcome(visit, Optional.ofNullable(reports.get(visit.number())), suggestions))
                .toList();
    }

    /** What came of one visit. */
    public Optional<Outcome> of(long number) {
        return all().stream().filter(one -> one.visit().number() == number).findFirst();
    }

    private Outcome outcome(
            Slip<ResearchWords> visit, Optional<ResearchOutcomeStore.Report> report, List<Suggestion> suggestions) {
        LocalDate end = visit.words().to();
        Parameters limits = parameters.on(end, visit.unit().id());
        return new Outcome(
                visit,
                end.plusDays(days(limits, "res.report.days")),
                report.map(ResearchOutcomeStore.Report::on),
                suggestions.stream()
                        .filter(one -> one.number() == visit.number())
                        .toList(),
                end.plusDays(days(limits, "res.change.days")));
    }

    /** A limit that is switched off binds nobody. */
    private static long days(Parameters limits, String key) {
        return limits.limit(key).map(limit -> (long) limit.whole()).orElse(36_500L);
    }

    /** The report of a visit. */
    public Optional<ResearchOutcomeStore.Report> report(long number) {
        return Optional.ofNullable(store.reports(clock.getZone()).get(number));
    }

    /** Keeps the report of a visit, each line of what it suggests a suggestion of its own. */
    @Transactional
    public void report(long number, String found, List<String> suggestions, Account by) {
        store.report(number, found, by.id(), clock.instant());
        suggestions.forEach(text -> store.suggest(number, text, by.id()));
        audit.record(by.login(), "交调研报告", "调研 " + number, "");
    }

    /** Takes a step with a suggestion; errors stand under the fields of the form. */
    @Transactional
    public FieldErrors step(Suggestion suggestion, Slip<ResearchWords> visit, SlipForm form, Account by) {
        Optional<ChangeState.Step> step = suggestion.state().to(form.one("to", ChangeState.SUGGESTED));
        FieldErrors errors = form.errors();
        if (step.isEmpty()) {
            return errors.add("words", "已经走到下一步了，请看最新的情况。");
        }
        errors.require(may(step.get(), visit, by), "words", step.get().leaders() ? "由班子领导决定采不采纳。" : "由调研的科室记。");
        String words = form.text("words", "请写明" + step.get().why() + "。");
        @Nullable BigDecimal before = step.get().measures() ? form.number("before", LARGEST) : null;
        @Nullable BigDecimal after = step.get().measures() ? form.number("after", LARGEST) : null;
        if (errors.isEmpty()) {
            errors.require(
                    store.step(suggestion.id(), step.get(), words, before, after, by.id()),
                    "words",
                    "别人刚刚办过这一步，请看最新的情况。");
            audit.record(by.login(), step.get().to().label(), "调研 " + visit.number(), "建议 " + suggestion.id());
        }
        return errors;
    }

    private static boolean may(ChangeState.Step step, Slip<ResearchWords> visit, Account by) {
        return step.leaders() ? by.is(Role.LEADER) : visit.writtenBy(by);
    }
}
