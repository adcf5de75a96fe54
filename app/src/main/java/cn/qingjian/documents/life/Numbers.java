package cn.qingjian.documents.life;

import cn.qingjian.audit.Audit;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.paper.Official;
import cn.qingjian.documents.store.NumberStore;
import cn.qingjian.kernel.DocumentNumber;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.papers.Form;
import cn.qingjian.people.Account;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 发文字号: each year's numbers of each 代字 without a gap and without a double (《党政机关公文处理工作条例》第九条、第二十五条); one that is void stays in
 * the register with the reason.
 */
@Service
public class Numbers {
    private static final int LARGEST = 99_999;

    private final NumberStore store;
    private final Audit audit;
    private final Clock clock;

    Numbers(NumberStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The number that a draft bears. */
    public Optional<DocumentNumber> of(Draft draft) {
        return store.of(draft.id());
    }

    /** Whether a draft is of one of the fifteen kinds, which alone bear a number. */
    public static boolean numbered(Draft draft) {
        return draft.words().genre().statutory();
    }

    /**
     * Draws the next number of this year for a draft, within the caller's transaction. Errors stand under {@code step}: the 代字 is
     * not set.
     */
    @Transactional
    public FieldErrors draw(Draft draft, Account by) {
        Form form = Official.form(draft.words().genre());
        Optional<String> word = Optional.ofNullable(store.words().get(form));
        var errors = new FieldErrors()
                .require(word.isPresent(), "step", "还没有设“%s”的机关代字，请先在发文编号里设好再登记。".formatted(label(form)));
        word.ifPresent(found -> {
            DocumentNumber number =
                    store.draw(found, LocalDate.now(clock).getYear(), draft.id(), by.id(), clock.instant());
            audit.record(by.login(), "编号", "文稿 " + draft.id(), number.toString());
        });
        return errors;
    }

    /** The 代字 of each form that has one. */
    public Map<Form, String> words() {
        return store.words();
    }

    /** Sets the 代字 of a form. Errors stand under {@code word}. */
    @Transactional
    public FieldErrors word(Form form, String word, Account by) {
        String typed = word.strip();
        var errors = new FieldErrors()
                .require(DocumentNumber.parse(typed + "〔2026〕1号").isPresent(), "word", "机关代字是2到12个汉字，不带年份和序号，例如“青房金”。")
                .require(
                        store.words().entrySet().stream()
                                .noneMatch(one ->
                                        one.getKey() != form && one.getValue().equals(typed)),
                        "word",
                        "这个代字已经用在另一种文书上，分开编号要用不同的代字。");
        if (errors.isEmpty()) {
            store.word(form, typed);
            audit.record(by.login(), "机关代字", label(form), typed);
        }
        return errors;
    }

    /** Says up to which number a year's were given before this system was in use. Errors stand under {@code begun}. */
    @Transactional
    public FieldErrors begin(String word, int begun, Account by) {
        var errors = new FieldErrors()
                .require(store.words().containsValue(word), "begun", "没有这个代字，请先设好代字。")
                .require(begun >= 0 && begun <= LARGEST, "begun", "请填0到%d之间的数。".formatted(LARGEST));
        if (errors.isEmpty()) {
            int year = LocalDate.now(clock).getYear();
            errors.require(store.begin(word, year, begun), "begun", "今年已经在系统里编过号，起点不能再改。");
            audit.record(by.login(), "编号起点", word + "〔" + year + "〕", String.valueOf(begun));
        }
        return errors;
    }

    /** Every 代字 and year, newest first. */
    public List<NumberYear> years() {
        return store.years();
    }

    /** One page of a year's register. */
    public List<DrawnNumber> register(String word, int year, int offset, int limit) {
        return store.register(word, year, offset, limit);
    }

    /** The Chinese word for a form of paper. */
    public static String label(Form form) {
        return switch (form) {
            case DOCUMENT -> "文件";
            case LETTER -> "函";
            case MINUTES -> "纪要";
            case ORDER -> "令";
        };
    }
}
