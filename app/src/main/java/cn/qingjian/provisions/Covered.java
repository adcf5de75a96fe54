package cn.qingjian.provisions;

import cn.qingjian.clauses.Coverage;
import cn.qingjian.clauses.Match;
import java.util.List;

/**
 * What the provisions in force on a day already say of one draft clause.
 *
 * @param coverage the clause library's answer; its matches are those of {@code by}, in the same order
 * @param by each match with the provision that it stands in, best first; empty means 未发现
 */
public record Covered(Coverage coverage, List<By> by) {
    public Covered {
        by = List.copyOf(by);
    }

    /**
     * A match and where it stands.
     *
     * @param match the matching clause
     * @param provision the provision
     * @param force its force on the day asked about
     */
    public record By(Match match, Provision provision, Force force) {
        /** The page and place where the clause can be read. */
        public String path() {
            return provision.path() + "#" + match.source().address();
        }
    }
}
