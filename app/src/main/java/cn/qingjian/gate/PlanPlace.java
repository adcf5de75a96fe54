package cn.qingjian.gate;

import java.util.Optional;

/**
 * Where a demand stands in the plan of its issuer's year.
 *
 * @param demandClass code of its class, one of {@link DemandKind#classes()}
 * @param item key of the plan item (立项) that it carries out; empty where it has none
 */
public record PlanPlace(String demandClass, Optional<Long> item) {}
