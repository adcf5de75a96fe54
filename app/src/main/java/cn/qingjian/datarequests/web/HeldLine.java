package cn.qingjian.datarequests.web;

import cn.qingjian.datarequests.HeldElement.Held;
import cn.qingjian.datarequests.catalogue.Catalogue;
import cn.qingjian.datarequests.catalogue.Element;
import cn.qingjian.people.People;
import cn.qingjian.people.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What is held of an element about one office.
 *
 * @param unit the office
 * @param held the value with source and day, empty where nothing is held
 */
public record HeldLine(Unit unit, Optional<Held> held) {
    private static final int SHOWN = 100;

    static List<HeldLine> of(Element element, Catalogue catalogue, People people) {
        return people.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_OFFICE)
                .limit(SHOWN)
                .map(unit -> new HeldLine(unit, catalogue.held(element, unit)))
                .toList();
    }
}
