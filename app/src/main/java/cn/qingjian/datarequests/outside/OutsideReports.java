package cn.qingjian.datarequests.outside;

import cn.qingjian.audit.Audit;
import cn.qingjian.datarequests.Frequency;
import cn.qingjian.datarequests.request.Request;
import cn.qingjian.datarequests.request.Requests;
import cn.qingjian.datarequests.store.OutsideStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of requests outside the system (EVA-08): from the county office to the centre's office and the inspector, and without
 * its name to the department that asked, which puts it right.
 */
@Service
public class OutsideReports {
    private static final int SHOWN = 200;
    private static final int LONGEST = 500;
    private static final int TITLE = 40;

    private final OutsideStore reports;
    private final Requests requests;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    OutsideReports(OutsideStore reports, Requests requests, People people, Audit audit, Clock clock) {
        this.reports = reports;
        this.requests = requests;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The own departments of which one can say that they asked. */
    public List<Unit> departments() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.DEPARTMENT)
                .toList();
    }

    /** Takes a report in; the same token twice is one report. */
    @Transactional
    public FieldErrors report(OutsideInput input, Account by) {
        var errors = new FieldErrors();
        OutsideInput.Words words = input.read(LocalDate.now(clock), departments(), errors);
        if (errors.isEmpty() && reports.add(words, by.unit().id(), by.id())) {
            audit.record(by.login(), "举报平台外要数", words.channel(), "");
        }
        return errors;
    }

    /** Notes what was done about a report, once; who works in the department that asked can't. Errors: {@code words}. */
    @Transactional
    public FieldErrors answer(OutsideReport report, String words, Account by) {
        FieldErrors errors = bounded(words, "请写怎么处理的。");
        errors.require(!report.isOf(by), "words", "反映的是本科室，请由纪检或者办公室别的科室的人处理。");
        if (errors.isEmpty()) {
            errors.require(reports.answer(report.id(), words.strip(), by.id()), "words", "已经有人处理过了。");
        }
        return errors;
    }

    /** The department that asked takes it back, once, and says how the offices were told. Errors: {@code words}. */
    @Transactional
    public FieldErrors takeBack(OutsideReport report, String words, Account by) {
        FieldErrors errors = bounded(words, "请写怎么告诉管理部不用报了。");
        errors.require(
                !errors.isEmpty() || reports.mend(report.id(), Optional.empty(), words.strip(), by.id()),
                "words",
                "已经收回或者已经拟表过闸了。");
        if (errors.isEmpty()) {
            audit.record(by.login(), "收回平台外要数", report.channel(), words.strip());
        }
        return errors;
    }

    /** The department that asked begins a request for the gate instead; asked twice, it is the same request. */
    @Transactional
    public long instead(OutsideReport report, Account by) {
        reports.lock(report.id());
        Optional<OutsideReport.Instead> known =
                reports.find(report.id()).flatMap(OutsideReport::mended).flatMap(OutsideReport.Mended::request);
        if (known.isPresent()) {
            return known.get().id();
        }
        Request request = requests.begin(words(report), by, null);
        if (!reports.mend(report.id(), Optional.of(request.id()), "", by.id())) {
            throw new IllegalStateException("taken back already: " + report.id());
        }
        return request.id();
    }

    private static Request.Words words(OutsideReport report) {
        String line = report.what().replace('\n', ' ');
        return new Request.Words(
                line.substring(0, Math.min(TITLE, line.length())),
                "补走过闸，原来通过%s要的：%s".formatted(report.channel(), line),
                false,
                "",
                Frequency.ONCE,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(),
                "");
    }

    private static FieldErrors bounded(String words, String none) {
        return new FieldErrors()
                .require(!words.isBlank(), "words", none)
                .require(words.length() <= LONGEST, "words", "超过%d个字，请写短些。".formatted(LONGEST));
    }

    /** What a person may read, what waits first, then newest first. */
    public List<OutsideReport> list(Account reader) {
        return reports.list(SHOWN).stream()
                .flatMap(report -> report.seenBy(reader).stream())
                .toList();
    }

    /** The report with that key, if the person may read it. */
    public Optional<OutsideReport> find(long id, Account reader) {
        return reports.find(id).flatMap(report -> report.seenBy(reader));
    }
}
