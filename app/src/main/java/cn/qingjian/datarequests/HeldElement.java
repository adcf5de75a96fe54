package cn.qingjian.datarequests;

import cn.qingjian.people.Unit;
import java.time.LocalDate;
import java.util.Optional;

/** A value that the centre's systems hold about each county office; whoever holds one declares such a bean. */
public interface HeldElement {
    /** Stable code by which the catalogue names it as the source of an element. */
    String code();

    /** The system that holds it, as people call it. */
    String system();

    /** What it holds about a unit; empty where it holds nothing. */
    Optional<Held> of(Unit unit);

    /**
     * What is held.
     *
     * @param value the value as it would be typed
     * @param source who or what it comes from
     * @param asOf the day whose state it tells
     */
    record Held(String value, String source, LocalDate asOf) {}
}
