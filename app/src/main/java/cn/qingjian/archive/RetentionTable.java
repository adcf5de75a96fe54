package cn.qingjian.archive;

import cn.qingjian.archive.store.RetentionStore;
import cn.qingjian.audit.Audit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.kernel.LegalBasis.Mark;
import cn.qingjian.people.Account;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 归档范围和保管期限表: what is kept and for how long, by date; a change is a new row, and the old one stays to be read. */
@Service
public class RetentionTable {
    private static final int LONGEST = 120;

    private final RetentionStore store;
    private final Audit audit;
    private final Clock clock;

    RetentionTable(RetentionStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every row there ever was, those of a class together, the oldest first. */
    public List<Retention> all() {
        return store.all();
    }

    /** The rows in force on a day, ended classes left out. */
    public List<Retention> on(LocalDate day) {
        return on(store.all(), day);
    }

    /** Of rows of all days those in force on one: of each class the last that has begun. */
    static List<Retention> on(List<Retention> rows, LocalDate day) {
        Map<String, Retention> last = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.from().isAfter(day)).forEach(row -> last.put(row.code(), row));
        return last.values().stream().filter(row -> !row.ended()).toList();
    }

    /** The row of a class in force today. */
    public Optional<Retention> find(String code) {
        return on(today()).stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** 全宗号 in force today. */
    public String fonds() {
        return store.fonds().stream()
                .filter(one -> !one.from().isAfter(today()))
                .findFirst()
                .map(RetentionStore.Fonds::code)
                .orElseThrow();
    }

    /** All the numbers that the archives ever had, the newest first. */
    public List<RetentionStore.Fonds> fondsHistory() {
        return store.fonds();
    }

    /**
     * A row as it was typed.
     *
     * @param code code of the class, a new one or one that there is
     * @param label what belongs to it
     * @param term how long it is kept
     * @param ended whether the class is to be used no more
     * @param basis what it rests on
     * @param from first day
     */
    public record Typed(String code, String label, Term term, boolean ended, String basis, LocalDate from) {}

    /**
     * Sets a class from a day on. Errors: {@code code}, {@code label}, {@code basis}; {@code from} before today, since what was kept
     * was kept by the table of its day.
     */
    @Transactional
    public FieldErrors set(Typed typed, Account by) {
        FieldErrors errors = errors(typed, today());
        if (errors.isEmpty()) {
            store.add(
                    new Retention(
                            0,
                            typed.code(),
                            typed.label(),
                            typed.term(),
                            typed.ended(),
                            typed.basis(),
                            Mark.OWN,
                            typed.from(),
                            by.name()),
                    by.id());
            audit.record(
                    by.login(),
                    "保管期限表",
                    typed.code(),
                    (typed.ended() ? "不再使用" : typed.term().label()) + "，自" + typed.from() + "起，" + typed.basis());
        }
        return errors;
    }

    static FieldErrors errors(Typed typed, LocalDate today) {
        return new FieldErrors()
                .require(
                        typed.code().matches("[a-z]{1,20}(\\.[a-z]{1,20}){0,3}"),
                        "code",
                        "代码用小写字母，可以用点分开，例如 own.policy。")
                .require(!typed.label().isBlank(), "label", "请写哪些材料属于这一类。")
                .require(typed.label().length() <= LONGEST, "label", "不超过%d个字。".formatted(LONGEST))
                .require(!typed.basis().isBlank(), "basis", "请写依据：本单位的保管期限表和同意它的文号。")
                .require(typed.basis().length() <= LONGEST, "basis", "不超过%d个字。".formatted(LONGEST))
                .require(!typed.from().isBefore(today), "from", "起始日期不能早于今天，已经归档的不改变。");
    }

    /** Sets 全宗号 from a day on. Errors: {@code fonds}, {@code fondsBasis}, {@code fondsFrom}. */
    @Transactional
    public FieldErrors setFonds(String code, String basis, LocalDate from, Account by) {
        var errors = new FieldErrors()
                .require(code.matches("[0-9A-Za-z]{1,12}"), "fonds", "全宗号是1到12位数字或者字母，由同级档案馆给定。")
                .require(!basis.isBlank(), "fondsBasis", "请写是谁在哪份文件里给定的。")
                .require(basis.length() <= LONGEST, "fondsBasis", "不超过%d个字。".formatted(LONGEST))
                .require(!from.isBefore(today()), "fondsFrom", "起始日期不能早于今天，已经编好的档号不改变。");
        if (errors.isEmpty()) {
            store.addFonds(code, basis, from, by.id());
            audit.record(by.login(), "全宗号", code, "自" + from + "起，" + basis);
        }
        return errors;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
