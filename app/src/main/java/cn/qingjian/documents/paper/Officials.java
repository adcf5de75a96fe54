package cn.qingjian.documents.paper;

import cn.qingjian.documents.draft.Draft;
import cn.qingjian.documents.draft.Drafts;
import cn.qingjian.papers.OfficialPaper;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Drafts in the layout of official documents, under the name of the centre. */
@Component
public class Officials {
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
    public record Shaped(Optional<OfficialPaper> paper, String unfit) {}

    /** The draft as it stands, or why it can't be laid out. */
    public Shaped of(Draft draft) {
        return shaped(() -> Official.of(drafts.demand(draft), organ(draft)));
    }

    /** The document as it goes out with what the office added, or why it can't be laid out. */
    public Shaped of(Draft draft, Official.Issue issue, String office) {
        return shaped(() -> Official.of(drafts.demand(draft), organ(draft), office, issue));
    }

    /** The name of the organ that issues it. */
    public String organ(Draft draft) {
        return people.centre().map(Unit::name).orElse(draft.unit().name());
    }

    private static Shaped shaped(Supplier<OfficialPaper> layout) {
        try {
            return new Shaped(Optional.of(layout.get()), "");
        } catch (IllegalArgumentException unfit) {
            return new Shaped(Optional.empty(), Objects.requireNonNullElse(unfit.getMessage(), ""));
        }
    }
}
