package cn.qingjian.gate;

/**
 * A demand went out under its number.
 *
 * @param demand the demand
 * @param ruling key of the ruling under which it did
 */
public record DemandIssued(DemandId demand, long ruling) {}
