package cn.qingjian.documents;

import cn.qingjian.people.Unit;
import java.util.Optional;

/**
 * One of those that a document is sent to (主送机关).
 *
 * @param name the name as the document writes it
 * @param unit key of the unit; empty for one outside the register, such as a person
 * @param kind what sort of unit; empty where it is not known
 */
public record Addressee(String name, Optional<Long> unit, Optional<Unit.Kind> kind) {
    /** A unit of the register. */
    public static Addressee of(Unit unit) {
        return new Addressee(unit.name(), Optional.of(unit.id()), Optional.of(unit.kind()));
    }

    /** A name that stands in no register. */
    public static Addressee unknown(String name) {
        return new Addressee(name, Optional.empty(), Optional.empty());
    }

    /** Whether it is of that sort. */
    public boolean is(Unit.Kind sort) {
        return kind.filter(sort::equals).isPresent();
    }

    /** Where it stands, seen from the centre; empty where that is not known. */
    public Optional<Genre.Direction> direction() {
        return kind.map(sort -> switch (sort) {
            case CENTRE, LEADERSHIP, SUPERIOR -> Genre.Direction.UP;
            case DEPARTMENT, COUNTY_OFFICE -> Genre.Direction.DOWN;
            case PEER, GOVERNMENT -> Genre.Direction.LEVEL;
        });
    }
}
