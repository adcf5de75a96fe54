package cn.qingjian.incoming.web;

import cn.qingjian.archive.Archive;
import cn.qingjian.archive.Retention;
import cn.qingjian.archive.RetentionTable;
import cn.qingjian.incoming.Fault;
import cn.qingjian.incoming.Incoming;
import cn.qingjian.incoming.IncomingPaper;
import cn.qingjian.incoming.May;
import cn.qingjian.people.Account;
import cn.qingjian.people.People;
import cn.qingjian.people.Role;
import cn.qingjian.slips.Choice;
import cn.qingjian.slips.SlipForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a paper, as it is first seen and as it comes back with what is wrong. */
@Component
class PaperPage {
    private final Incoming incoming;
    private final RetentionTable table;
    private final People people;
    private final Clock clock;

    PaperPage(Incoming incoming, RetentionTable table, People people, Clock clock) {
        this.incoming = incoming;
        this.table = table;
        this.people = people;
        this.clock = clock;
    }

    String show(IncomingPaper paper, SlipForm form, Account reader, Model model) {
        if (form.errors().isEmpty()) {
            proposed(paper, form);
        }
        model.addAttribute("paper", paper);
        model.addAttribute("form", form);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("files", incoming.files(paper.token()));
        model.addAttribute("text", incoming.text(paper).lines().toList());
        model.addAttribute("history", incoming.history(paper));
        model.addAttribute("kept", incoming.kept(paper).orElse(null));
        model.addAttribute(
                "opens",
                incoming.kept(paper)
                        .filter(item -> Archive.readsAll(reader)
                                || (reader.is(Role.DEPARTMENT)
                                        && item.unit().id() == reader.unit().id()))
                        .isPresent());
        model.addAttribute("departments", Choice.units(incoming.departments()));
        model.addAttribute("leaders", Choice.people(people.holding(Role.LEADER)));
        model.addAttribute("faults", Choice.of(Fault.values()));
        model.addAttribute(
                "standIns", May.handOver(paper, reader) ? Choice.people(incoming.standIns(paper)) : List.of());
        model.addAttribute("kinds", May.close(paper, reader) ? kinds() : List.of());
        return "incoming/show";
    }

    /** What was proposed stands in the form already, so that agreeing is one click. */
    private static void proposed(IncomingPaper paper, SlipForm form) {
        paper.lead().ifPresent(lead -> form.put("lead", lead.id()));
        paper.due().ifPresent(day -> form.put("due", day));
        form.put(
                "helper",
                paper.helpers().stream().map(IncomingPaper.Assisting::unit).toList());
        form.put("kind", "incoming.plain");
    }

    /** Those for papers from outside first. */
    private List<Choice> kinds() {
        List<Retention> rows = table.on(LocalDate.now(clock));
        return java.util.stream.Stream.of("incoming.", "none.", "visit.")
                .flatMap(start -> rows.stream().filter(row -> row.code().startsWith(start)))
                .map(row ->
                        new Choice(row.code(), row.label() + "（" + row.term().label() + "）"))
                .toList();
    }
}
