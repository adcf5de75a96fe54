package cn.qingjian.reporting;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.Role;
import cn.qingjian.reporting.Year.Level;
import cn.qingjian.reporting.Year.Line;
import cn.qingjian.reporting.store.AlertStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 预警: each goes to those who can act, once in a year, and stays with them until one of them says what is done. */
@Service
public class Alerts {
    private static final int SHORTEST = 5;

    /** Who can act: the office plans and explains growth, the leaders decide on what goes beyond. */
    private static final Map<Level, Role> CAN_ACT =
            Map.of(Level.NEAR, Role.OFFICE, Level.FULL, Role.LEADER, Level.GROWTH, Role.OFFICE);

    private final Monitor monitor;
    private final AlertStore store;
    private final Audit audit;
    private final Clock clock;

    Alerts(Monitor monitor, AlertStore store, Audit audit, Clock clock) {
        this.monitor = monitor;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks at this year and tells what is new. */
    @Transactional
    public void look() {
        int year = LocalDate.now(clock).getYear();
        for (Line line : monitor.year(year, Scope.ALL).lines()) {
            line.levels().stream()
                    .filter(CAN_ACT::containsKey)
                    .forEach(level -> store.add(
                            year,
                            line.source(),
                            level,
                            Optional.ofNullable(CAN_ACT.get(level)).orElseThrow(),
                            words(line, level),
                            clock.instant()));
        }
    }

    private static String words(Line line, Level level) {
        return switch (level) {
            case NEAR, FULL ->
                "%s：已有%s，年度计划%s，用了%d%%"
                        .formatted(
                                line.label(),
                                line.now().words(),
                                line.planned().map(Reading::words).orElse("—"),
                                line.used().orElse(0));
            case GROWTH ->
                "%s：已有%s，预计年底%s，上年全年%s"
                        .formatted(
                                line.label(),
                                line.now().words(),
                                line.forecast()
                                        .map(end -> end.expected()
                                                + line.now().figure().measure())
                                        .orElse("—"),
                                line.lastYear().words());
            case FINE -> "";
        };
    }

    /** The warnings of a year, those that wait for somebody in front. */
    public List<Alert> of(int year) {
        return store.of(year);
    }

    /** Those that wait for this person. */
    public List<Alert> waitingFor(Account person) {
        return store.of(LocalDate.now(clock).getYear()).stream()
                .filter(alert -> alert.answer().isEmpty() && person.is(alert.role()))
                .toList();
    }

    /** Says what is done about a warning; errors stand under {@code answer}. */
    @Transactional
    public FieldErrors handle(long id, String answer, Account by) {
        var errors = new FieldErrors()
                .require(answer.strip().length() >= SHORTEST, "answer", "请写一句准备怎么办，至少%d个字。".formatted(SHORTEST));
        if (errors.isEmpty()) {
            boolean kept = by.roles().stream()
                    .anyMatch(role -> store.handle(id, role, answer.strip(), by.id(), clock.instant()));
            errors.require(kept, "answer", "这条预警不由您处理，或者已经有人处理了。");
            if (kept) {
                audit.record(by.login(), "处理预警", "预警 " + id, answer.strip());
            }
        }
        return errors;
    }
}
