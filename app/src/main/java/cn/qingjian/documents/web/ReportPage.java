package cn.qingjian.documents.web;

import cn.qingjian.documents.circulation.Circulation;
import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.DraftStatus;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.life.Absences;
import cn.qingjian.documents.life.Editions;
import cn.qingjian.documents.life.Filing;
import cn.qingjian.documents.life.Life;
import cn.qingjian.documents.life.Numbers;
import cn.qingjian.documents.life.Printings;
import cn.qingjian.documents.paper.Officials;
import cn.qingjian.documents.similar.Merging;
import cn.qingjian.gate.Gate;
import cn.qingjian.gate.KeptRuling;
import cn.qingjian.kernel.DocumentNumber;
import cn.qingjian.kernel.FieldErrors;
import cn.qingjian.people.Account;
import cn.qingjian.reviews.Review;
import cn.qingjian.reviews.Reviews;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The one page of a draft for those who work on it: where it is on its way, and what the gate finds of it. */
@Component
class ReportPage {
    private final Drafts drafts;
    private final Gate gate;
    private final Checks checks;
    private final Merging merging;
    private final Circulation circulation;
    private final Officials officials;
    private final Life life;
    private final Absences absences;
    private final Numbers numbers;
    private final Editions editions;
    private final Printings printings;
    private final Filing filing;
    private final Reviews sessions;

    ReportPage(
            Drafts drafts,
            Gate gate,
            Checks checks,
            Merging merging,
            Circulation circulation,
            Officials officials,
            Life life,
            Absences absences,
            Numbers numbers,
            Editions editions,
            Printings printings,
            Filing filing,
            Reviews sessions) {
        this.drafts = drafts;
        this.gate = gate;
        this.checks = checks;
        this.merging = merging;
        this.circulation = circulation;
        this.officials = officials;
        this.life = life;
        this.absences = absences;
        this.numbers = numbers;
        this.editions = editions;
        this.printings = printings;
        this.filing = filing;
        this.sessions = sessions;
    }

    /** Fills the page with what was wrong and what was typed. */
    String show(Draft draft, Account person, FieldErrors errors, String typed, Model model) {
        Optional<KeptRuling> ruling =
                gate.rulings(draft.demandId()).stream().findFirst().filter(kept -> binds(draft));
        model.addAttribute("draft", draft);
        ReportView view = checks.report(draft, ruling);
        model.addAttribute(
                "report",
                ruling.filter(ReportPage::excused).map(kept -> view.accepted()).orElse(view));
        model.addAttribute("ruling", ruling.orElse(null));
        model.addAttribute(
                "unfit", draft.status().printed() ? "" : officials.of(draft).unfit());
        model.addAttribute("may", May.of(draft, ruling, absences.desk(person), gate));
        model.addAttribute("life", life(draft));
        model.addAttribute("history", drafts.history(draft));
        model.addAttribute("parts", merging.parts(draft));
        model.addAttribute(
                "progress",
                ruling.filter(kept -> draft.status().out())
                        .map(circulation::progress)
                        .orElse(List.of()));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "documents/report";
    }

    private static boolean excused(KeptRuling ruling) {
        return ruling.standing() == KeptRuling.Standing.ADMITTED
                && ruling.reason().isPresent();
    }

    private LifeView life(Draft draft) {
        Optional<Review> review = sessions.of(draft.demandId());
        return new LifeView(
                LifeView.stations(draft, review.isPresent()),
                life.standing(draft),
                numbers.of(draft).map(DocumentNumber::toString).orElse(""),
                life.departments(draft),
                life.signers(),
                editions.of(draft),
                printings.of(draft),
                draft.status() == DraftStatus.ISSUED ? filing.kinds() : List.of(),
                filing.kept(draft).orElse(null),
                review.orElse(null));
    }

    /** The stored ruling is shown while it binds; a draft being written shows the free look. */
    private static boolean binds(Draft draft) {
        return switch (draft.status()) {
            case AWAITING_REASON,
                    AWAITING_APPROVER,
                    ADMITTED,
                    DELIBERATING,
                    SIGNED,
                    VERIFIED,
                    REGISTERED,
                    PRINTED,
                    ISSUED,
                    FILED,
                    REFUSED -> true;
            case DRAFTING, REVIEWING, COUNTERSIGNING, MERGED, DROPPED -> false;
        };
    }
}
