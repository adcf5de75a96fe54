package cn.qingjian.gate;

import java.util.List;
import java.util.Optional;

/**
 * How what a demand asks of county offices stands to their lists of duties; complete in itself.
 *
 * @param hits tasks that an entry speaks of, one entry each
 * @param outside tasks that are on no list
 * @param admission the number of an approval (准入审批) that the demand names for them and nobody has entered; empty where it names none
 * @param unknown the name of an entry that the demand gives and no list has; empty where there is none
 * @param without names of the offices that have no list yet, whose tasks can't be held against one
 */
public record DutyStanding(
        List<Hit> hits,
        List<String> outside,
        Optional<String> admission,
        Optional<String> unknown,
        List<String> without) {
    public DutyStanding {
        hits = List.copyOf(hits);
        outside = List.copyOf(outside);
        without = List.copyOf(without);
    }

    /** The lists: three of duties (RSP-01), and what is let in beside them (RSP-02). */
    public enum Sheet {
        /** 该干: the offices do it. */
        OWN("该干"),
        /** 配合: they help another who leads. */
        ASSIST("配合"),
        /** 收回: taken back, not to be asked of them any more. */
        TAKEN_BACK("收回"),
        /** 准入: on none of the three, and let in for a time by an approval. */
        ADMITTED("准入");

        private final String label;

        Sheet(String label) {
            this.label = label;
        }

        /** The Chinese word for it. */
        public String label() {
            return label;
        }
    }

    /**
     * One task and the entry that speaks of it.
     *
     * @param task the demand's own words
     * @param sheet the list
     * @param entry the entry's words
     * @param by who leads or has taken it over; empty where nobody is named
     * @param how by what the two were found to belong together, such as a word that both have
     */
    public record Hit(String task, Sheet sheet, String entry, String by, String how) {}

    /** The hits of one list. */
    List<Hit> on(Sheet sheet) {
        return hits.stream().filter(hit -> hit.sheet() == sheet).toList();
    }
}
