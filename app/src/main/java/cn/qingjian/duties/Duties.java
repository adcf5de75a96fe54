package cn.qingjian.duties;

import cn.qingjian.audit.Audit;
import cn.qingjian.duties.store.DutyStore;
import cn.qingjian.gate.Demand;
import cn.qingjian.gate.DutyLists;
import cn.qingjian.gate.DutyStanding;
import cn.qingjian.gate.DutyStanding.Sheet;
import cn.qingjian.gate.Tasks;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import cn.qingjian.spreadsheets.UnreadableWorkbookException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of duties: what is on them on a day, and how a demand's tasks stand to them. */
@Service
public class Duties implements DutyLists {
    private static final int LONGEST = 200;

    private final DutyStore store;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Duties(DutyStore store, People people, Audit audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<DutyStanding> of(Demand demand) {
        Tasks tasks = demand.tasks();
        Set<Long> bearers = demand.bearers().units();
        return tasks.lines().isEmpty() || bearers.isEmpty()
                ? Optional.empty()
                : Wording.of(
                        tasks,
                        on(demand.day()),
                        offices().stream()
                                .filter(office -> bearers.contains(office.id()))
                                .toList());
    }

    /** How one sentence would stand today at these offices; for trying before anything is drafted. */
    public Optional<DutyStanding> look(String task, List<Unit> at) {
        String line = task.strip();
        return line.isEmpty() ? Optional.empty() : Wording.of(Tasks.in(List.of(line), "", line), on(today()), at);
    }

    /** All entries, ended ones too: by list, then as they were entered. */
    public List<Duty> all() {
        return store.all();
    }

    /** What is in force on a day. */
    public List<Duty> on(LocalDate day) {
        return all().stream().filter(duty -> duty.holds(day)).toList();
    }

    /** What a demand may name on a day: all in force but what was taken back, each once. */
    public List<String> theirs(LocalDate day) {
        return on(day).stream()
                .filter(duty -> duty.sheet() != Sheet.TAKEN_BACK)
                .map(Duty::text)
                .distinct()
                .toList();
    }

    /** The entry with that key. */
    public Optional<Duty> find(long id) {
        return all().stream().filter(duty -> duty.id() == id).findFirst();
    }

    /** The county offices, in their order. */
    public List<Unit> offices() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .toList();
    }

    /** Offices for which nothing is on the list of what they are there for, so that no task can be held against it. */
    public List<Unit> without() {
        List<Duty> own =
                on(today()).stream().filter(duty -> duty.sheet() == Sheet.OWN).toList();
        return offices().stream()
                .filter(office -> own.stream().noneMatch(duty -> duty.of(office.id())))
                .toList();
    }

    /** Adds an entry. Errors stand under the field's name. */
    @Transactional
    public FieldErrors add(Typed typed, Account by) {
        FieldErrors errors = errors(typed, all());
        if (errors.isEmpty()) {
            keep(typed.duty(office(typed.office())), by);
        }
        return errors;
    }

    /**
     * Ends an entry before its time; the last day may be that of today or later, never before its first. Errors stand under {@code
     * until} and {@code reason}.
     */
    @Transactional
    public FieldErrors end(Duty duty, String until, String reason, Account by) {
        Optional<LocalDate> last = Typed.day(until);
        var errors = new FieldErrors()
                .require(last.isPresent(), "until", "请填最后一天，写成 2026-01-31 的样子。")
                .require(!reason.isBlank(), "reason", "请写为什么停用，例如“已由信息技术科承接”。")
                .require(reason.strip().length() <= LONGEST, "reason", "不超过%d个字。".formatted(LONGEST))
                .require(duty.ended().isEmpty(), "until", "这一项已经停用过。");
        if (last.isPresent()) {
            errors.require(!last.get().isBefore(duty.from()), "until", "不能早于开始的%s。".formatted(duty.from()))
                    .require(!last.get().isBefore(today().minusDays(1)), "until", "最早到昨天：以前的事按当时的清单办，不能改。")
                    .require(duty.until().map(old -> last.get().isBefore(old)).orElse(true), "until", "这一项本来就到那天为止。");
        }
        if (errors.isEmpty()) {
            store.end(duty.id(), last.orElseThrow(), reason.strip(), by.id());
            audit.record(by.login(), "停用职责", duty.text(), "到" + last.get());
        }
        return errors;
    }

    /**
     * Adds the rows of a workbook, all or none; what is on the lists already is left out. Errors stand under {@code file}, one a
     * row that is wrong.
     */
    @Transactional
    public Brought bring(byte[] workbook, Account by) {
        var errors = new FieldErrors();
        List<Duty> known = new ArrayList<>(all());
        List<Duty> fresh = new ArrayList<>();
        int rows = 0;
        try {
            for (DutySheet.Row row : DutySheet.read(workbook, offices())) {
                rows++;
                FieldErrors wrong = row.typed().errors().require(row.known(), "office", "没有这个管理部。");
                wrong.all()
                        .values()
                        .forEach(words ->
                                errors.add("file", "第%d行：%s".formatted(row.number(), String.join("", words))));
                if (wrong.isEmpty()) {
                    Duty duty = row.typed().duty(office(row.typed().office()));
                    if (known.stream().noneMatch(duty::repeats)) {
                        known.add(duty);
                        fresh.add(duty);
                    }
                }
            }
        } catch (UnreadableWorkbookException unreadable) {
            errors.add("file", unreadable.words());
        }
        errors.require(rows > 0 || !errors.isEmpty(), "file", "文件里没有清单：请用从这里导出的表填写，第一行是列名。");
        if (errors.isEmpty()) {
            fresh.forEach(duty -> keep(duty, by));
        }
        return new Brought(errors, errors.isEmpty() ? fresh.size() : 0, rows - fresh.size());
    }

    /**
     * What became of a workbook.
     *
     * @param errors what is wrong with it
     * @param added how many entries were added
     * @param known how many rows were on the lists already
     */
    public record Brought(FieldErrors errors, int added, int known) {}

    private FieldErrors errors(Typed typed, List<Duty> known) {
        FieldErrors errors = typed.errors()
                .require(typed.office().isBlank() || office(typed.office()).isPresent(), "office", "请选择一个管理部，或者全部管理部。");
        if (errors.isEmpty()) {
            Duty duty = typed.duty(office(typed.office()));
            errors.require(known.stream().noneMatch(duty::repeats), "text", "清单里已经有这一项；要改的，先停用原来的。");
        }
        return errors;
    }

    private void keep(Duty duty, Account by) {
        store.add(duty, by.id());
        audit.record(by.login(), "职责清单", duty.text(), duty.sheet().label() + "，" + duty.basis());
    }

    private Optional<Long> office(String key) {
        return offices().stream()
                .map(Unit::id)
                .filter(id -> String.valueOf(id).equals(key.strip()))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
