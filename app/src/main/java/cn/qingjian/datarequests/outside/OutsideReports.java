package cn.qingjian.datarequests.outside;

import cn.qingjian.audit.Audit;
import cn.qingjian.datarequests.store.OutsideStore;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of requests outside the system (EVA-08): from the county office to the centre's office and the inspector. */
@Service
public class OutsideReports {
    private static final int SHOWN = 200;
    private static final int LONGEST = 500;

    private final OutsideStore reports;
    private final Audit audit;
    private final Clock clock;

    OutsideReports(OutsideStore reports, Audit audit, Clock clock) {
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a report in; the same token twice is one report. */
    @Transactional
    public FieldErrors report(OutsideInput input, Account by) {
        var errors = new FieldErrors();
        OutsideInput.Words words = input.read(LocalDate.now(clock), errors);
        if (errors.isEmpty() && reports.add(words, by.unit().id(), by.id())) {
            audit.record(by.login(), "举报平台外要数", words.channel(), "");
        }
        return errors;
    }

    /** Notes what was done about a report, once. */
    @Transactional
    public FieldErrors answer(long id, String words, Account by) {
        var errors = new FieldErrors();
        errors.require(!words.isBlank(), "words", "请写怎么处理的。")
                .require(words.length() <= LONGEST, "words", "超过%d个字，请写短些。".formatted(LONGEST));
        if (errors.isEmpty()) {
            errors.require(reports.answer(id, words.strip(), by.id()), "words", "已经有人处理过了。");
        }
        return errors;
    }

    /** What a person may read, newest first. */
    public List<OutsideReport> list(Account reader) {
        return reports.list(SHOWN).stream()
                .filter(report -> report.readableBy(reader))
                .toList();
    }

    /** The report with that key, if the person may read it. */
    public Optional<OutsideReport> find(long id, Account reader) {
        return list(reader).stream().filter(report -> report.id() == id).findFirst();
    }
}
