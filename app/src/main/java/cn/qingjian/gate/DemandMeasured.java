package cn.qingjian.gate;

/**
 * What a demand really cost a unit was measured, once more perhaps.
 *
 * @param demand the demand
 * @param unit key of the unit
 */
public record DemandMeasured(DemandId demand, long unit) {}
