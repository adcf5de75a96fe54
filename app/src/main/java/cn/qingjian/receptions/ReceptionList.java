package cn.qingjian.receptions;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The list (接待清单) of a reception after the guests have left: a voucher for the accounts, open to audit.
 *
 * @param held how it was held
 * @param hours person-hours that companions and support really spent
 * @param why why it was corrected; empty for the first one
 * @param by name of who wrote it
 * @param at when
 */
public record ReceptionList(Held held, BigDecimal hours, String why, String by, Instant at) {}
