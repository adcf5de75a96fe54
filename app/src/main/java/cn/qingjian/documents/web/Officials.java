package cn.qingjian.documents.web;

import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.documents.paper.Official;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Drafts in the layout of official documents, under the name of the centre. */
@Component
class Officials {
    private final Drafts drafts;
    private final People people;

    Officials(Drafts drafts, People people) {
        this.drafts = drafts;
        this.people = people;
    }

    /**
     * A draft laid out.
     *
     * @param paper the document; empty where it can't be laid out
     * @param unfit why it can't, in words; empty where it can
     */
    record Shaped(Optional<OfficialPaper> paper, String unfit) {}

    /** The document, or why there is none. */
    Shaped of(Draft draft) {
        String organ = people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.CENTRE)
                .map(Unit::name)
                .findFirst()
                .orElse(draft.unit().name());
        try {
            return new Shaped(Optional.of(Official.of(drafts.demand(draft), organ)), "");
        } catch (IllegalArgumentException unfit) {
            return new Shaped(Optional.empty(), Objects.requireNonNullElse(unfit.getMessage(), ""));
        }
    }
}
