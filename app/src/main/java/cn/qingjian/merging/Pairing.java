package cn.qingjian.merging;

/**
 * Which kinds can merge, and how; a row of a table, so that a new kind brings its own.
 *
 * @param yields code of the kind that is given up, if one kind must yield to the other; otherwise either may
 * @param stays code of the kind that goes on
 * @param way how
 * @param atGate whether the gate is told; not where the kind tells it itself
 */
public record Pairing(String yields, String stays, Way way, boolean atGate) {
    /** What holds for two demands of one kind where no row says otherwise. */
    static Pairing of(String kind) {
        return new Pairing(kind, kind, Way.ALIKE, true);
    }

    boolean joins(String one, String other) {
        return yields.equals(one) && stays.equals(other);
    }
}
