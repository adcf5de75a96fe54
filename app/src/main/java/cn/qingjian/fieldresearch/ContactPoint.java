package cn.qingjian.fieldresearch;

import cn.qingjian.people.Unit;
import java.util.Optional;

/**
 * A contact point (联系点) as its page shows it.
 *
 * @param unit the office
 * @param contact who keeps in touch with it; empty while nobody does
 * @param visits how often it was visited this year
 */
public record ContactPoint(Unit unit, Optional<Register.Contact> contact, long visits) {}
