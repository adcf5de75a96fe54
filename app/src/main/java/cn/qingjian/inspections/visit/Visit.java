package cn.qingjian.inspections.visit;

/**
 * What a visit really took at one unit.
 *
 * @param inspection key of the inspection
 * @param unit key of the unit
 * @param halfDays half days on the spot
 * @param people people of the unit who were there
 * @param forms forms that were filled in
 * @param minutes person-minutes
 */
public record Visit(long inspection, long unit, int halfDays, int people, int forms, long minutes) {}
