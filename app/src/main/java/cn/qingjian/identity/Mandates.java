package cn.qingjian.identity;

import cn.qingjian.audit.Audit;
import cn.qingjian.identity.store.MandateStore;
import cn.qingjian.kernel.CitizenId;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.FieldErrors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mandates (授权): given and taken back by an employer's legal representative, used by the agent in the hall. */
@Service
public class Mandates {
    private final MandateStore store;
    private final Citizens citizens;
    private final ObjectProvider<LegalRepresentatives> register;
    private final Audit audit;
    private final Clock clock;
    private final int level;

    Mandates(
            MandateStore store,
            Citizens citizens,
            ObjectProvider<LegalRepresentatives> register,
            Audit audit,
            Clock clock,
            @Value("${qingjian.identity.mandate-level}") int level) {
        this.store = store;
        this.citizens = citizens;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
        this.level = level;
    }

    /** The lowest level of assurance at which one may give a mandate or act under one. */
    public int level() {
        return level;
    }

    /** The mandate with that key, whether it still holds or not. */
    public Optional<Mandate> find(long id) {
        return store.find(id);
    }

    /** Whether anybody can tell who represents an employer; without that no mandate can be given here. */
    public boolean possible() {
        return register.getIfAvailable() != null;
    }

    /** Gives a mandate, or says all that is in the way. */
    @Transactional
    public FieldErrors grant(Citizen by, MandateForm form) {
        FieldErrors errors = form.errors(today()).require(by.level() >= level, "employer", tooLow());
        Optional<CreditCode> employer = form.code();
        if (employer.isPresent() && by.level() >= level) {
            errors.require(represents(by, employer.get(), "核对是否法定代表人（授权）"), "employer", "您不是这家单位登记在册的法定代表人，不能替它授权");
        }
        String name = employer.flatMap(this::registered).orElse(IdentityPaper.plainName(form.employerName()));
        errors.require(MandateForm.isName(name), "employerName", "请填写单位名称");
        if (errors.isEmpty()) {
            keep(by, form, employer.orElseThrow(), name);
        }
        return errors;
    }

    private void keep(Citizen by, MandateForm form, CreditCode employer, String name) {
        CitizenId agent = form.agent().orElseThrow();
        long id = store.add(new MandateStore.Granted(
                employer,
                name,
                agent,
                IdentityPaper.plainName(form.agentName()),
                form.items().isEmpty() ? Mandate.EVERYTHING : form.items(),
                Objects.requireNonNull(MandateForm.day(form.from())),
                Objects.requireNonNull(MandateForm.day(form.to())),
                by.id(),
                clock.instant()));
        audit.record(by.getName(), "单位授权", "授权 " + id, employer.code());
    }

    /** Takes a mandate back at once; false where there is none in force that this person may take back. */
    @Transactional
    public boolean revoke(Citizen by, long mandate) {
        Optional<Mandate> found = store.find(mandate).filter(kept -> kept.revokedAt() == null);
        if (found.isEmpty() || !represents(by, found.get().employer(), "核对是否法定代表人（撤销授权）")) {
            return false;
        }
        store.revoke(mandate, by.id(), clock.instant());
        audit.record(
                by.getName(), "撤销授权", "授权 " + mandate, found.get().employer().code());
        return true;
    }

    /** The mandates that the person gave, newest first. */
    public List<Mandate> givenBy(Citizen by) {
        return store.givenBy(by.id());
    }

    /** All mandates of an employer, newest first; none are shown to anybody but its legal representative. */
    @Transactional
    public List<Mandate> of(Citizen by, CreditCode employer) {
        return represents(by, employer, "核对是否法定代表人（查看授权）") ? store.of(employer) : List.of();
    }

    /** The mandates under which the person may act today; none below {@link #level}. */
    public List<Mandate> open(Citizen agent) {
        if (agent.level() < level) {
            return List.of();
        }
        String name = IdentityPaper.plainName(citizens.paper(agent.id()).name());
        LocalDate today = today();
        return store.forAgent(agent.id()).stream()
                .filter(kept -> kept.agentName().equals(name) && kept.mandate().validOn(today))
                .map(MandateStore.Kept::mandate)
                .toList();
    }

    /** The mandate under which the person acts in this session, if it still holds today. */
    public Optional<Mandate> current(Citizen agent) {
        Acting acting = agent.acting();
        return acting == null
                ? Optional.empty()
                : open(agent).stream()
                        .filter(mandate -> mandate.id() == acting.mandate())
                        .findFirst();
    }

    /** The person acting under one of the open mandates, or for himself with none; empty where that one isn't open. */
    @Transactional
    public Optional<Citizen> act(Citizen agent, Optional<Long> mandate) {
        Optional<Citizen> then = mandate.isEmpty()
                ? Optional.of(agent.acting(null))
                : open(agent).stream()
                        .filter(open -> open.id() == mandate.get())
                        .findFirst()
                        .map(open -> agent.acting(open.acting()));
        then.ifPresent(citizen -> audit.record(
                agent.getName(), "切换身份", mandate.map(id -> "授权 " + id).orElse("本人"), ""));
        return then;
    }

    /** What the page says to somebody who was not verified well enough. */
    public String tooLow() {
        return "这件事要求核验等级不低于 %d 级，请退出后用更高的等级重新登录".formatted(level);
    }

    private boolean represents(Citizen by, CreditCode employer, String purpose) {
        LegalRepresentatives known = register.getIfAvailable();
        return known != null
                && citizens.reveal(by.id(), purpose)
                        .citizenId()
                        .map(id -> known.represents(id, employer))
                        .orElse(false);
    }

    private Optional<String> registered(CreditCode employer) {
        LegalRepresentatives known = register.getIfAvailable();
        return known == null ? Optional.empty() : known.name(employer);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
