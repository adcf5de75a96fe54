package cn.qingjian.filings.web;

import cn.qingjian.filings.CaseLook;
import cn.qingjian.filings.CaseWork;
import cn.qingjian.filings.Cases;
import cn.qingjian.filings.Filing;
import cn.qingjian.filings.Filings;
import cn.qingjian.filings.KeptPromises;
import cn.qingjian.filings.QueueFilter;
import cn.qingjian.filings.store.CaseStore;
import cn.qingjian.filings.store.DecisionStore;
import cn.qingjian.kernel.Money;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import cn.qingjian.serviceitems.CardAnswers;
import cn.qingjian.serviceitems.Item;
import cn.qingjian.serviceitems.ItemBook;
import cn.qingjian.site.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the staff's pages show of cases. */
@Component
public class CaseViews {
    private static final int ROWS = 30;
    private static final int YEARS_BACK = 20;

    private final Cases cases;
    private final CaseWork work;
    private final ItemBook book;
    private final KeptPromises promises;
    private final People people;
    private final Clock clock;

    CaseViews(Cases cases, CaseWork work, ItemBook book, KeptPromises promises, People people, Clock clock) {
        this.cases = cases;
        this.work = work;
        this.book = book;
        this.promises = promises;
        this.people = people;
        this.clock = clock;
    }

    QueueView queue(QueueFilter filter, int page, Account officer) {
        var paging = new Paging(page, ROWS, cases.count(filter, officer));
        Map<String, String> items = new LinkedHashMap<>();
        cases.items().forEach(code -> items.put(code, name(code)));
        return new QueueView(
                filter,
                items,
                cases.queue(filter, officer, paging.offset(), ROWS).stream()
                        .map(line -> line(line, officer))
                        .toList(),
                paging,
                cases.overdue(filter, officer));
    }

    private QueueView.Line line(CaseStore.Line line, Account officer) {
        return new QueueView.Line(
                line.number(),
                name(line.item(), line.digest()),
                line.status().label(),
                line.accepted().toString(),
                line.due().toString(),
                left(line.due()),
                line.due().isBefore(today()),
                line.officer().map(cases::name).orElse(""),
                line.officer().filter(id -> id == officer.id()).isPresent(),
                line.asked());
    }

    CaseView view(Filing filing, Account me) {
        CaseLook look = work.look(filing);
        LocalDate due = filing.due().orElseThrow();
        return new CaseView(
                look,
                me,
                filing.number().orElseThrow(),
                filing.status().ended() ? "" : left(due),
                !filing.status().ended() && due.isBefore(today()),
                look.held().officer().map(cases::name).orElse(""),
                FactLines.own(look),
                FactLines.shared(look),
                answers(look),
                commitments(look),
                look.steps().stream().map(this::step).toList(),
                cases.officers().stream().filter(one -> one.id() != me.id()).toList(),
                work.reviewAbove().map(Money::print).orElse(""),
                look.proposal().map(proposal -> cases.name(proposal.officer())).orElse(""));
    }

    private CaseView.Line step(DecisionStore.Step step) {
        return new CaseView.Line(
                Moments.of(step.at()),
                step.status(),
                step.account().map(id -> step.actor() + " " + cases.name(id)).orElse(step.actor()),
                step.note(),
                step.words());
    }

    /** How the cases of an office kept to their day; not found where the unit is no county office, this year where there is no such year. */
    PromisesView promises(long key, int year, int page) {
        Unit unit = people.unit(key)
                .filter(one -> one.kind() == Unit.Kind.COUNTY_OFFICE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int now = today().getYear();
        int shown = year > now || year < now - YEARS_BACK ? now : year;
        LocalDate from = LocalDate.of(shown, 1, 1);
        LocalDate to = LocalDate.of(shown, 12, 31);
        CaseStore.Kept kept = promises.kept(unit.id(), from, to);
        var paging = new Paging(page, ROWS, kept.cases());
        return new PromisesView(
                unit.id(),
                unit.name(),
                shown,
                kept,
                promises.of(unit.id(), from, to, paging.offset(), ROWS).stream()
                        .map(one -> new PromisesView.Line(
                                one.number(),
                                name(one.item(), one.digest()),
                                one.accepted().toString(),
                                one.due().toString(),
                                one.decided().map(LocalDate::toString).orElse("还没有办结"),
                                one.kept()))
                        .toList(),
                paging);
    }

    private static Map<String, String> answers(CaseLook look) {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, String> typed = look.filing().answers();
        Optional<String> card =
                CardAnswers.question(look.version().item(), typed).map(Item.Question::id);
        look.version().item().questions().stream()
                .filter(question -> !typed.getOrDefault(question.id(), "").isBlank())
                .forEach(question -> answers.put(
                        question.label(),
                        card.filter(question.id()::equals).isPresent()
                                ? CardAnswers.masked(typed.getOrDefault(question.id(), ""))
                                : typed.getOrDefault(question.id(), "")));
        String more = typed.getOrDefault(Filings.SUPPLEMENT, "");
        if (!more.isBlank()) {
            answers.put("本人补充的说明", more);
        }
        return answers;
    }

    private static Map<String, List<String>> commitments(CaseLook look) {
        Map<String, List<String>> signed = new LinkedHashMap<>();
        look.version()
                .item()
                .commitmentsOf(look.filing().committed())
                .forEach(one -> signed.put(one.name(), one.promise()));
        return signed;
    }

    private String name(String item, String digest) {
        return book.version(item, digest).map(version -> version.item().name()).orElse(item);
    }

    private String name(String code) {
        return book.inForce(code, today()).map(version -> version.item().name()).orElse(code);
    }

    private String left(LocalDate due) {
        long days = ChronoUnit.DAYS.between(today(), due);
        if (days < 0) {
            return "已超期 " + -days + " 天";
        }
        return days == 0 ? "今天到期" : "还有 " + days + " 天";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
