package cn.qingjian.ledger.remittance;

import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.Business;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.EmployerStatus;
import cn.qingjian.ledger.ListCheck;
import cn.qingjian.ledger.store.EmployerStore;
import cn.qingjian.ledger.store.ListStore;
import cn.qingjian.ledger.store.TermsStore;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes lists in: reads the file, brings its lines to the database, judges them there. */
@Component
public class Lists {
    private static final int LONGEST_NAME = 200;

    private final ListStore store;
    private final EmployerStore employers;
    private final TermsStore terms;
    private final Audit audit;

    Lists(ListStore store, EmployerStore employers, TermsStore terms, Audit audit) {
        this.store = store;
        this.employers = employers;
        this.terms = terms;
        this.audit = audit;
    }

    /**
     * Takes a list as of a day and doesn't begin to allocate it; {@link cn.qingjian.ledger.Remittances#submit} does.
     *
     * @param day on which the lines are judged, and the months counted back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Submitted accept(
            long employer,
            YearMonth month,
            Business kind,
            String fileName,
            InputStream content,
            LocalDate day,
            String actor) {
        var errors = new FieldErrors();
        checkEmployer(errors, employers.find(employer));
        checkMonth(errors, month, kind, day);
        if (!errors.isEmpty()) {
            return new Submitted(Optional.empty(), errors);
        }
        String name = plain(fileName);
        try {
            byte[] bytes = content.readNBytes(ListFile.LARGEST + 1);
            return keep(employer, month, kind, name, bytes, ListFile.read(name, bytes), day, actor);
        } catch (UnreadableListException problem) {
            return new Submitted(Optional.empty(), errors.add("file", problem.problem()));
        } catch (IOException broken) {
            return new Submitted(Optional.empty(), errors.add("file", "文件没有传完，请再传一次。"));
        }
    }

    /** Judges a list and keeps nothing of it; the whole list is wrong where there are errors, under the fields of {@link #accept}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ListCheck check(
            long employer, YearMonth month, Business kind, String fileName, byte[] content, LocalDate day) {
        var errors = new FieldErrors();
        checkEmployer(errors, employers.find(employer));
        checkMonth(errors, month, kind, day);
        if (!errors.isEmpty()) {
            return ListCheck.wrong(errors);
        }
        try {
            List<ListLine> lines = ListFile.read(plain(fileName), content);
            store.stage(lines);
            return store.verdict(employer, month, kind, day);
        } catch (UnreadableListException problem) {
            return ListCheck.wrong(errors.add("file", problem.problem()));
        }
    }

    private Submitted keep(
            long employer,
            YearMonth month,
            Business kind,
            String name,
            byte[] content,
            List<ListLine> lines,
            LocalDate day,
            String actor) {
        byte[] digest = digest(content);
        Optional<Long> opened = store.open(employer, month, kind, name, digest, actor);
        if (opened.isEmpty()) {
            return new Submitted(store.same(employer, month, kind, digest), new FieldErrors());
        }
        store.stage(lines);
        store.judge(opened.get(), employer, month, kind, day);
        audit.record(actor, "提交缴存清册", "清册 " + opened.get(), "%s %s，%d 行".formatted(kind.label(), month, lines.size()));
        return new Submitted(opened, new FieldErrors());
    }

    private static void checkEmployer(FieldErrors errors, Optional<Employer> employer) {
        errors.require(employer.isPresent(), "employer", "没有这个单位。");
        employer.ifPresent(found -> errors.require(
                found.status() != EmployerStatus.CLOSED && found.status() != EmployerStatus.SEALED,
                "employer",
                "该单位账户已%s，不能缴存。".formatted(found.status().label())));
    }

    /** A month's deposit is due at the earliest in that month; one made good later may lie back so far as the city allows. */
    private void checkMonth(FieldErrors errors, YearMonth month, Business kind, LocalDate day) {
        YearMonth now = YearMonth.from(day);
        if (kind == Business.REMITTANCE) {
            errors.require(!month.isAfter(now), "month", "汇缴的月份不能晚于本月。");
        } else if (kind == Business.BACK_PAYMENT) {
            int most = terms.on(day).backpayMaxMonths();
            errors.require(month.isBefore(now), "month", "补缴的是以前的月份，本月请用汇缴。")
                    .require(
                            !month.isBefore(now.minusMonths(most)),
                            "month",
                            "补缴最多追溯 %d 个月，更早的请到窗口核实后办理。".formatted(most));
        } else {
            throw new IllegalArgumentException("no kind of a list: " + kind);
        }
    }

    private static String plain(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What handing in came to.
     *
     * @param list key of the list, a new one or that of the same file before; empty where the file was not taken
     * @param errors why not: {@code employer}, {@code month}, {@code file}
     */
    public record Submitted(Optional<Long> list, FieldErrors errors) {}
}
