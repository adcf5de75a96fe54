package cn.qingjian.gate;

/**
 * A demand's standing at the gate has changed: it was ruled upon, its reason was decided, or its pass was withdrawn.
 *
 * @param demand the demand
 * @param ruling key of the ruling
 * @param standing what it is now
 */
public record DemandRuled(DemandId demand, long ruling, KeptRuling.Standing standing) {}
