package cn.qingjian.reporting;

import cn.qingjian.audit.Audit;
import cn.qingjian.gate.ParameterBook;
import cn.qingjian.gate.Parameters.Limit;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import cn.qingjian.privacy.Sm3;
import cn.qingjian.reporting.Content.Entry;
import cn.qingjian.reporting.Content.Row;
import cn.qingjian.reporting.Figures.View;
import cn.qingjian.reporting.store.FactStore;
import cn.qingjian.reporting.store.QuarterReturnStore;
import cn.qingjian.reporting.store.QuarterReturnStore.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 季报: drafted when a quarter has ended, checked by a person, frozen when it is sent; what turns out to be wrong afterwards is put
 * right by a correction beside it, never in it.
 */
@Service
public class Returns {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final int MOST_RECORDS = 50_000;
    private static final int SHORTEST = 5;
    private static final int MONTHS = 3;

    private final FigureBook book;
    private final Figures figures;
    private final QuarterReturnStore store;
    private final FactStore facts;
    private final ParameterBook parameters;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Returns(
            FigureBook book,
            Figures figures,
            QuarterReturnStore store,
            FactStore facts,
            ParameterBook parameters,
            People people,
            Audit audit,
            Clock clock) {
        this.book = book;
        this.figures = figures;
        this.store = store;
        this.facts = facts;
        this.parameters = parameters;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Drafts the return of the quarter that ended last, where there is none yet. */
    @Transactional
    public void draftDue() {
        LocalDate last = ended(LocalDate.now(clock));
        int quarter = (last.getMonthValue() - 1) / MONTHS + 1;
        store.draft(last.getYear(), quarter, 1, "", Optional.empty(), clock.instant())
                .ifPresent(id -> audit.record("系统", "起草季报", "季报 " + id, last.getYear() + "年第" + quarter + "季度"));
    }

    /** The last day of the quarter that ended before a day. */
    static LocalDate ended(LocalDate day) {
        int months = (day.getMonthValue() - 1) % MONTHS;
        return day.withDayOfMonth(1).minusMonths(months).minusDays(1);
    }

    /** The day by which a return is due; empty where no day is set. */
    public Optional<LocalDate> due(QuarterReturn one) {
        LocalDate month = one.period().to().plusDays(1);
        return parameters.on(month, 0).limit("stat.dueDay").map(Limit::whole).map(month::withDayOfMonth);
    }

    /** All versions, the newest quarter first. */
    public List<QuarterReturn> all() {
        return store.all();
    }

    /** One version. */
    public Optional<QuarterReturn> find(long id) {
        return store.find(id);
    }

    /** The versions of the same quarter, the newest first. */
    public List<QuarterReturn> versions(QuarterReturn one) {
        return store.all().stream()
                .filter(other -> other.year() == one.year() && other.quarter() == one.quarter())
                .toList();
    }

    /** What a version says: as it was sent; until then as the facts are now. */
    @Transactional(readOnly = true)
    public Content content(QuarterReturn one) {
        return one.sent()
                .flatMap(sent -> one.checked())
                .map(QuarterReturn.Checked::content)
                .orElseGet(() -> now(one));
    }

    /** What it would say now, sent or not. */
    @Transactional(readOnly = true)
    public Content now(QuarterReturn one) {
        View view = View.of(one.period());
        List<Figure> fields = book.all().stream().filter(Figure::returned).toList();
        Map<String, List<Entry>> records = new HashMap<>();
        for (Figure field : fields) {
            figures.records(field, view, 0, MOST_RECORDS)
                    .ifPresent(behind -> records.put(
                            field.code(),
                            behind.lines().stream()
                                    .map(line -> new Entry(
                                            line.source(),
                                            line.key(),
                                            line.day().toString(),
                                            line.title(),
                                            behind.sums() ? line.number() : line.amount()))
                                    .toList()));
        }
        return new Content(figures.read(fields, view).stream().map(Returns::row).toList(), records);
    }

    private static Row row(Reading reading) {
        Figure figure = reading.figure();
        return new Row(
                figure.code(),
                figure.group(),
                reading.name(),
                figure.measure(),
                reading.text(),
                reading.remark(),
                figure.note(),
                figure.rule());
    }

    /** A person has looked at a version; what it says now is kept. Errors stand under {@code words}. */
    @Transactional
    public FieldErrors check(long id, String words, Account by) {
        store.lock(id);
        QuarterReturn one = store.find(id).orElseThrow();
        var errors = new FieldErrors()
                .require(one.sent().isEmpty(), "words", "这一份已经报送，不能再改；要更正请写更正记录。")
                .require(words.strip().length() >= SHORTEST, "words", "请写一句核对了什么，至少%d个字。".formatted(SHORTEST));
        if (errors.isEmpty()) {
            store.checked(id, stable(one), words.strip(), by.id(), clock.instant());
            audit.record(by.login(), "核对季报", "季报 " + id, one.label());
        }
        return errors;
    }

    /** What it says now, while nobody changes a fact. */
    private Content stable(QuarterReturn one) {
        facts.lock();
        return now(one);
    }

    /**
     * Freezes a version that was checked, with its files and their digest. Errors stand under {@code head}: a figure has changed
     * since it was checked; nobody signs.
     *
     * @param head name of the head who signs (统计法实施条例第十七条)
     */
    @Transactional
    public FieldErrors send(long id, String head, Account by) {
        store.lock(id);
        QuarterReturn one = store.find(id).orElseThrow();
        var errors = new FieldErrors()
                .require(one.sent().isEmpty(), "head", "这一份已经报送。")
                .require(one.checked().isPresent(), "head", "请先核对，再报送。")
                .require(!head.isBlank(), "head", "请写单位负责人的姓名，由他签字。");
        if (errors.isEmpty()) {
            Content content = one.checked().orElseThrow().content();
            List<Difference> since = Difference.between(content, stable(one));
            errors.require(since.isEmpty(), "head", "核对以后有%d个数变了，请看清变化，重新核对再报送。".formatted(since.size()));
            if (since.isEmpty()) {
                freeze(one, content, head.strip(), by);
            }
        }
        return errors;
    }

    private void freeze(QuarterReturn one, Content content, String head, Account by) {
        byte[] xlsx = ReturnFiles.xlsx(one, content, organ());
        byte[] docx = ReturnFiles.docx(one, content, organ(), LocalDate.now(clock));
        store.sent(one.id(), xlsx, docx, digest(content, new Files(xlsx, docx)), head, by.id(), clock.instant());
        audit.record(by.login(), "报送季报", "季报 " + one.id(), one.label());
    }

    private static String digest(Content content, Files files) {
        return Sm3.digest(JSON.writeValueAsString(content) + Sm3.digest(files.xlsx()) + Sm3.digest(files.docx()));
    }

    /** Whether what is kept of a version that was sent is still what was sent. */
    @Transactional(readOnly = true)
    public boolean untouched(QuarterReturn one) {
        return one.sent()
                .map(sent -> store.files(one.id())
                        .map(files -> sent.digest()
                                .equals(digest(one.checked().orElseThrow().content(), files)))
                        .orElse(false))
                .orElse(true);
    }

    /** The two files: as they were sent, or as they would be now. */
    @Transactional(readOnly = true)
    public Files files(QuarterReturn one) {
        return store.files(one.id()).orElseGet(() -> {
            Content content = now(one);
            return new Files(
                    ReturnFiles.xlsx(one, content, organ()),
                    ReturnFiles.docx(one, content, organ(), LocalDate.now(clock)));
        });
    }

    /** Begins a correction of a version that was sent; the key of the new version, or errors under {@code why}. */
    @Transactional
    public Corrected correct(long id, String why, Account by) {
        store.lock(id);
        QuarterReturn one = store.find(id).orElseThrow();
        boolean last = versions(one).getFirst().id() == id;
        var errors = new FieldErrors()
                .require(one.sent().isPresent(), "why", "还没有报送，直接重新核对就可以，不用更正。")
                .require(last, "why", "这一份后面已经有更正，请更正最后一份。")
                .require(why.strip().length() >= SHORTEST, "why", "请写明为什么更正，至少%d个字。".formatted(SHORTEST));
        if (!errors.isEmpty()) {
            return new Corrected(id, errors);
        }
        Optional<Long> next = store.draft(
                one.year(), one.quarter(), one.version() + 1, why.strip(), Optional.of(by.id()), clock.instant());
        next.ifPresent(key -> audit.record(by.login(), "更正季报", "季报 " + key, why.strip()));
        return new Corrected(next.orElse(id), errors);
    }

    /**
     * What came of asking for a correction.
     *
     * @param id key of the new version
     * @param errors what is wrong
     */
    public record Corrected(long id, FieldErrors errors) {}

    private String organ() {
        return people.centre().map(Unit::name).orElse("住房公积金管理中心");
    }
}
