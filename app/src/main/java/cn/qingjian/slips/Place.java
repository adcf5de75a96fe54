package cn.qingjian.slips;

import cn.qingjian.people.Unit;

/**
 * A unit as a slip names it; kept with its name, so that a ruling tells it for ever.
 *
 * @param unit its key
 * @param name its name
 * @param kind what sort of unit
 */
public record Place(long unit, String name, Unit.Kind kind) {
    /** The unit as a place. */
    public static Place of(Unit unit) {
        return new Place(unit.id(), unit.name(), unit.kind());
    }

    /** Whether it is an office of the grassroots. */
    public boolean grassroots() {
        return kind == Unit.Kind.COUNTY_OFFICE;
    }

    /** Whether it bears what is demanded: one of the agency's own offices. */
    public boolean bears() {
        return kind == Unit.Kind.COUNTY_OFFICE || kind == Unit.Kind.DEPARTMENT;
    }
}
