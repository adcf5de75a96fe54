/** The gate's SQL: rulings, plan, parameters, numbers and the burden ledger. */
@NullMarked
package cn.qingjian.gate.store;

import org.jspecify.annotations.NullMarked;
