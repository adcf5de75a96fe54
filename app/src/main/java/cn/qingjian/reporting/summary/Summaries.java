package cn.qingjian.reporting.summary;

import cn.qingjian.audit.Audit;
import cn.qingjian.documents.Addressee;
import cn.qingjian.documents.DocumentDraft;
import cn.qingjian.documents.DocumentForm;
import cn.qingjian.documents.Genre;
import cn.qingjian.documents.LengthClass;
import cn.qingjian.gate.DemandId;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.Judged;
import cn.qingjian.gate.Rule;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.papers.Form;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import cn.qingjian.reporting.Period;
import cn.qingjian.reporting.Scope;
import cn.qingjian.reporting.store.SummaryStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 总结: written from the figures as often as wanted. What a person has edited stays beside what is written anew, and is never
 * overwritten; each writing is kept, so that it can be told what has changed.
 */
@Service
public class Summaries {
    private static final int LONGEST = 60_000;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:人次|人月|人时|[件期次项人种条个份页%])");

    private final SummaryWriter writer;
    private final SummaryStore store;
    private final Gate gate;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Summaries(SummaryWriter writer, SummaryStore store, Gate gate, People people, Audit audit, Clock clock) {
        this.writer = writer;
        this.store = store;
        this.gate = gate;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All, the newest period first. */
    @Transactional(readOnly = true)
    public List<Summary> all() {
        return store.all();
    }

    /** One. */
    @Transactional(readOnly = true)
    public Optional<Summary> find(long id) {
        return store.find(id);
    }

    /** Writes the summary of a period and unit, anew where there is one; its key. */
    @Transactional
    public long write(Period period, Optional<Unit> unit, Account by) {
        long id = store.open(period, unit.map(Unit::id));
        Text text = writer.write(period, unit.map(Scope::of).orElse(Scope.ALL), organ(unit));
        store.add(id, text, by.id(), clock.instant());
        audit.record(by.login(), "生成总结", "总结 " + id, text.title());
        return id;
    }

    /** Keeps an edited text. Errors stand under {@code words}; nothing is kept of what is wrong. */
    @Transactional
    public FieldErrors edit(long id, int run, String words, Account by) {
        List<String> lines =
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var errors = new FieldErrors()
                .require(!lines.isEmpty(), "words", "正文不能是空的。要回到生成的稿子，请点“取消”。")
                .require(words.length() <= LONGEST, "words", "正文不能超过%d字。".formatted(LONGEST))
                .require(store.run(id, run).isPresent(), "words", "对照的那一稿已经找不到，请回到总结重新打开。");
        if (errors.isEmpty()) {
            store.edit(id, run, lines, by.id(), clock.instant());
            audit.record(by.login(), "修改总结", "总结 " + id, "对照第" + run + "稿");
        }
        return errors;
    }

    /** What is told otherwise in the newest writing than in the one beside which the text was edited, or in the one before. */
    @Transactional(readOnly = true)
    public List<Text.Change> changes(Summary summary) {
        return summary.edit()
                .flatMap(edit -> store.run(summary.id(), edit.run()))
                .or(summary::before)
                .map(earlier -> summary.run().text().since(earlier.text()))
                .orElse(List.of());
    }

    /** Numbers in an edited text that stand in no writing of it, and so come from nowhere that could be opened. */
    public List<String> loose(Summary summary) {
        return summary.edit()
                .map(edit -> {
                    String written = String.join("\n", summary.run().text().lines());
                    List<String> loose = new ArrayList<>();
                    Matcher number = NUMBER.matcher(String.join("\n", edit.lines()));
                    while (number.find()) {
                        if (!written.contains(number.group()) && !loose.contains(number.group())) {
                            loose.add(number.group());
                        }
                    }
                    return loose;
                })
                .orElse(List.of());
    }

    /**
     * What the gate would say of its words as a report to the city's office; whether it is planned is asked when it is issued.
     *
     * @param characters length of its body
     * @param says what its rules of limits have to say; nothing where all are kept
     */
    public record Look(int characters, List<Judged> says) {
        public Look {
            says = List.copyOf(says);
        }
    }

    /** Lets the gate look at what would go out. */
    @Transactional(readOnly = true)
    public Look look(Summary summary, Account by) {
        var draft = new DocumentDraft(
                new DemandId("documents", 0),
                summary.run().text().title(),
                Genre.REPORT,
                LengthClass.GENERAL,
                DocumentForm.OFFICIAL,
                "按要求报告%s情况".formatted(summary.label()),
                List.of(above()),
                String.join("\n", lines(summary)) + "\n" + organ(summary.unit()) + "\n" + chinese(LocalDate.now(clock)),
                summary.unit().map(Unit::id).orElse(by.unit().id()),
                Optional.empty(),
                true,
                LocalDate.now(clock));
        return new Look(
                draft.characters(),
                gate.check(draft).telling().stream()
                        .filter(judged -> judged.question() == Rule.Question.WITHIN_LIMITS)
                        .toList());
    }

    private static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** What goes out: the edited text where there is one, else the newest writing. */
    public List<String> lines(Summary summary) {
        return summary.edit()
                .map(Summary.Edit::lines)
                .orElse(summary.run().text().lines());
    }

    /** It as an official document, without a number as long as nobody has issued it. */
    public OfficialPaper paper(Summary summary) {
        String organ = organ(Optional.empty());
        return OfficialPaper.parts(
                        Form.DOCUMENT, organ + "文件", summary.run().text().title(), lines(summary))
                .to(above().name())
                .signed(organ(summary.unit()), LocalDate.now(clock))
                .paper();
    }

    private Addressee above() {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.SUPERIOR)
                .filter(unit -> unit.name().contains("办"))
                .findFirst()
                .map(Addressee::of)
                .orElseGet(() -> new Addressee("市委办公室", Optional.empty(), Optional.of(Unit.Kind.SUPERIOR)));
    }

    private String organ(Optional<Unit> unit) {
        return unit.or(people::centre).map(Unit::name).orElse("住房公积金管理中心");
    }
}
