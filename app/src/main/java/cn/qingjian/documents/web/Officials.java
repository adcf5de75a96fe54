package cn.qingjian.documents.web;

import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.paper.Official;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Drafts in the layout of official documents, under the name of the centre. */
@Component
class Officials {
    private final People people;
    private final Clock clock;

    Officials(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * The document.
     *
     * @throws IllegalArgumentException as {@link Official#of}
     */
    OfficialPaper of(Draft draft) {
        String organ = people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.CENTRE)
                .map(Unit::name)
                .findFirst()
                .orElse(draft.unit().name());
        return Official.of(draft.demand(LocalDate.now(clock)), organ);
    }

    /** Why a draft can't be laid out, in words; empty where it can. */
    Optional<String> problem(Draft draft) {
        try {
            of(draft);
            return Optional.empty();
        } catch (IllegalArgumentException unfit) {
            return Optional.ofNullable(unfit.getMessage());
        }
    }
}
