/** What happens to a loan from one day to the next, and how a repayment is shared out; the room's own. */
@NullMarked
package cn.qingjian.ledger.loan;

import org.jspecify.annotations.NullMarked;
