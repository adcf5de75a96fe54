package cn.qingjian.reporting;

import cn.qingjian.gate.DemandId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that counts, such as a document that was issued; a projection of what a room holds.
 *
 * @param source code of its {@link Source}
 * @param key its key inside the source
 * @param from the demand from which it comes; the source's own code and 0 where it comes from none
 * @param day the day on which it counts
 * @param wholeYear whether only the year's total is known, so that it counts in whole years alone
 * @param unit key of the unit that issued it; empty where that is none of ours or not known
 * @param title what it is called
 * @param path the page with the record itself; empty where there is none
 * @param amount how many it stands for: 1, or a number that was entered for a month or year
 * @param attributes what figures ask of it, as {@link Source#attributes} names them: texts, whole numbers and booleans
 * @param borne who bears it
 */
public record Fact(
        String source,
        String key,
        DemandId from,
        LocalDate day,
        boolean wholeYear,
        Optional<Long> unit,
        String title,
        String path,
        int amount,
        Map<String, Object> attributes,
        List<Borne> borne) {
    public Fact {
        attributes = Map.copyOf(attributes);
        borne = List.copyOf(borne);
    }

    /** Person-minutes of all who bear it. */
    public long minutes() {
        return borne.stream().mapToLong(Borne::minutes).sum();
    }

    /**
     * What it costs one unit.
     *
     * @param unit key of the unit
     * @param minutes person-minutes: as measured for the turns that were, as reckoned at the gate for the rest
     * @param measured whether all of it was measured
     */
    public record Borne(long unit, long minutes, boolean measured) {}
}
