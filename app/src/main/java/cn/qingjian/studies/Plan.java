package cn.qingjian.studies;

import cn.qingjian.people.Unit;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a unit means to study (学习计划).
 *
 * @param id key; 0 before it is kept
 * @param unit whose
 * @param month when
 * @param topic what
 * @param work for which work it is meant; empty where it was said that there is none
 * @param lead who leads it
 */
public record Plan(long id, Unit unit, YearMonth month, String topic, Optional<String> work, String lead) {}
