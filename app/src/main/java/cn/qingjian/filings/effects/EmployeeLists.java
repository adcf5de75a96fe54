package cn.qingjian.filings.effects;

import cn.qingjian.filings.Answers;
import cn.qingjian.filings.Filing;
import cn.qingjian.filings.store.AttachedListStore;
import cn.qingjian.filings.store.FilingStore;
import cn.qingjian.kernel.CreditCode;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.ledger.Employer;
import cn.qingjian.ledger.Employers;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemBook;
import cn.qingjian.serviceitems.ItemVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of employees that answer a question of a filing (清单): taken in, kept with the filing, and judged line by line as often
 * as one looks, since accounts may change between the upload and the decision.
 */
@Service
@Transactional
public class EmployeeLists {
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int LONGEST_NAME = 100;

    private final AttachedListStore store;
    private final FilingStore filings;
    private final AttachedLists attached;
    private final Employers employers;
    private final ItemBook book;
    private final Map<String, ListEffect> effects;
    private final Clock clock;

    EmployeeLists(
            AttachedListStore store,
            FilingStore filings,
            AttachedLists attached,
            Employers employers,
            ItemBook book,
            List<ListEffect> effects,
            Clock clock) {
        this.store = store;
        this.filings = filings;
        this.attached = attached;
        this.employers = employers;
        this.book = book;
        this.effects = effects.stream().collect(Collectors.toMap(ListEffect::code, Function.identity()));
        this.clock = clock;
    }

    /**
     * Attaches a list to a filing, in place of the one before, and answers the question with its name and length. What can't be
     * read as a list at all isn't kept; errors stand under the question's name. Single bad lines are shown by {@link #report}.
     */
    public FieldErrors attach(
            Filing filing, ItemVersion version, Item.Question question, String fileName, byte[] content) {
        var errors = new FieldErrors()
                .require(content.length > 0, question.id(), "请选择一个不是空的文件。")
                .require(content.length <= LARGEST, question.id(), "文件超过 5 MB，请分成几次办理。");
        if (!errors.isEmpty()) {
            return errors;
        }
        String name = plain(fileName);
        Optional<ListReport> report = effect(filing, version)
                .flatMap(effect -> employer(filing)
                        .map(employer -> effect.report(new ListCase(
                                employer, answers(filing, version), name, content, LocalDate.now(clock)))));
        if (report.isEmpty()) {
            return errors.add(question.id(), "单位还没有办缴存登记，请先办理单位缴存登记开户。");
        }
        if (!report.get().problem().isEmpty()) {
            return errors.add(question.id(), report.get().problem());
        }
        if (store.attach(filing.id(), name, content, clock.instant())) {
            Map<String, String> typed = new HashMap<>(filing.answers());
            typed.put(question.id(), "%s（%d 行）".formatted(name, report.get().lines()));
            filings.keep(filing, typed, clock.instant());
        }
        return errors;
    }

    /** What the attached list of a filing comes to today; empty where there is none. */
    public Optional<ListReport> report(Filing filing, ItemVersion version) {
        return report(filing, version, employer(filing), LocalDate.now(clock));
    }

    private Optional<ListReport> report(
            Filing filing, ItemVersion version, Optional<Employer> employer, LocalDate day) {
        return effect(filing, version)
                .flatMap(effect -> employer.flatMap(one -> attached.of(filing, one, answers(filing, version), day))
                        .map(effect::report));
    }

    /** The headings of the list that a filing asks for; empty where it asks for none. */
    public List<String> headings(Filing filing, ItemVersion version) {
        return effect(filing, version).map(ListEffect::headings).orElse(List.of());
    }

    /** The fact 清单 of a filing on a day; empty where its item asks for no list. */
    Map<String, @Nullable Object> fact(long filing, Optional<Employer> employer, LocalDate day) {
        return store.keyOf(filing)
                .flatMap(filings::find)
                .flatMap(found -> book.inForce(found.item(), day)
                        .filter(version -> effect(found, version).isPresent())
                        .map(version -> report(found, version, employer, day)
                                .orElseGet(ListReport::none)
                                .fact()))
                .orElseGet(Map::of);
    }

    private Optional<ListEffect> effect(Filing filing, ItemVersion version) {
        return Optional.ofNullable(effects.get(version.item().effect().codeFor(filing.answers())));
    }

    private Optional<Employer> employer(Filing filing) {
        return filing.employer().map(CreditCode::new).flatMap(employers::of);
    }

    private static Map<String, @Nullable Object> answers(Filing filing, ItemVersion version) {
        return Answers.typed(version.item().questions(), filing.answers());
    }

    private static String plain(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
