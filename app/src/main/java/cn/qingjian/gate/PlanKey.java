package cn.qingjian.gate;

/**
 * One line of a year's plan.
 *
 * @param year the plan's year
 * @param unit key of the department
 * @param kind code of the kind
 * @param demandClass code of the class
 */
public record PlanKey(int year, long unit, String kind, String demandClass) {}
