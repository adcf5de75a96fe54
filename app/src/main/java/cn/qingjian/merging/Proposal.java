package cn.qingjian.merging;

import cn.qingjian.gate.Finding.Evidence;
import cn.qingjian.gate.Undertaking;
import java.util.List;
import java.util.Set;

/**
 * One merge that could be made.
 *
 * @param away what would be given up
 * @param into what would go on and take it in
 * @param way how
 * @param alikeness how sure the engine is, 0 to 1; 0.5 at the line from which on it proposes
 * @param shared keys of the units that bear both
 * @param saved person-minutes saved
 * @param how how they are reckoned, in words
 * @param lost what is lost or must be seen to, sentence by sentence
 * @param evidence what both say, side by side
 */
public record Proposal(
        Undertaking away,
        Undertaking into,
        Way way,
        double alikeness,
        Set<Long> shared,
        long saved,
        String how,
        List<String> lost,
        List<Evidence> evidence) {
    public Proposal {
        shared = Set.copyOf(shared);
        lost = List.copyOf(lost);
        evidence = List.copyOf(evidence);
    }

    /** Person-hours saved with one decimal, as people read them. */
    public String hours() {
        return "%.1f 人时".formatted(saved / 60.0);
    }

    /** Whether the merge can still be made. */
    public boolean open() {
        return way.open(away, into);
    }

    /** Whether a unit asks for one of the two. */
    public boolean of(long unit) {
        return away.issuer() == unit || into.issuer() == unit;
    }
}
