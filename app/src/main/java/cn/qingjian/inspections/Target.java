package cn.qingjian.inspections;

import cn.qingjian.people.Unit;

/**
 * A unit that is visited.
 *
 * @param unit its key
 * @param name its name
 * @param kind what sort of unit
 */
public record Target(long unit, String name, Unit.Kind kind) {
    /** The unit as a target. */
    public static Target of(Unit unit) {
        return new Target(unit.id(), unit.name(), unit.kind());
    }

    /** Whether it is a county's party committee or government, which is not ours to inspect. */
    boolean government() {
        return kind == Unit.Kind.GOVERNMENT;
    }

    /** Whether it is one of the centre's own offices. */
    boolean own() {
        return kind == Unit.Kind.COUNTY_OFFICE || kind == Unit.Kind.DEPARTMENT;
    }
}
