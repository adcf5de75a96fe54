package cn.qingjian.gate;

import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.Difference;
import cn.qingjian.clauses.MatchClass;
import cn.qingjian.clauses.Span;
import java.util.List;

/**
 * What the provisions in force already say of one passage; complete in itself, so that a ruling can keep it for ever.
 *
 * @param passage the demand's own words
 * @param by the clauses that say it, best first; empty means 未发现, which is no proof that nothing provides for it
 * @param share the share of the passage's own words that they say together, 0 to 1
 * @param boilerplate the passage is nothing but formula and was not searched
 * @param meaning how far the meaning level took part
 */
public record Provided(Passage passage, List<By> by, double share, boolean boilerplate, Coverage.MeaningState meaning) {
    public Provided {
        by = List.copyOf(by);
    }

    /** Whether some provision already says it. */
    public boolean provides() {
        return by.stream().anyMatch(one -> one.kind().provides());
    }

    /**
     * One clause of a provision in force.
     *
     * @param provision key of the provision
     * @param title its title
     * @param address the clause's address there
     * @param text the clause's words
     * @param kind how strongly it says it
     * @param score estimated probability that a reader would call the passage provided for by it
     * @param own spans of the passage's words that are found there
     * @param theirs spans of the clause's words that are found in the passage
     * @param share the share of the passage's own words that it says
     * @param differences numbers, modal words and bodies that differ
     */
    public record By(
            String provision,
            String title,
            String address,
            String text,
            MatchClass kind,
            double score,
            List<Span> own,
            List<Span> theirs,
            double share,
            List<Difference> differences) {
        public By {
            own = List.copyOf(own);
            theirs = List.copyOf(theirs);
            differences = List.copyOf(differences);
        }

        /** How a reader cites it: {@code 《…》第三条}. */
        public String citation() {
            return "《" + title + "》" + address;
        }
    }
}
