package cn.qingjian.gate;

import java.util.List;
import java.util.Set;

/**
 * A demand in flight that is alike.
 *
 * @param id the other demand
 * @param title what it is called
 * @param issuer name of the unit that asks for it
 * @param alikeness how alike the contents are, 0 to 1
 * @param sharedBearers keys of the units that would bear both
 * @param evidence the passages that are alike
 * @param open whether the two can still become one; not where the other is out or over and changes no more
 */
public record Similar(
        DemandId id,
        String title,
        String issuer,
        double alikeness,
        Set<Long> sharedBearers,
        List<Finding.Evidence> evidence,
        boolean open) {
    public Similar {
        sharedBearers = Set.copyOf(sharedBearers);
        evidence = List.copyOf(evidence);
        if (!(alikeness >= 0 && alikeness <= 1)) {
            throw new IllegalArgumentException("alikeness: " + alikeness);
        }
    }

    /** One that can still become one with the demand. */
    public Similar(
            DemandId id,
            String title,
            String issuer,
            double alikeness,
            Set<Long> sharedBearers,
            List<Finding.Evidence> evidence) {
        this(id, title, issuer, alikeness, sharedBearers, evidence, true);
    }
}
