@NullMarked
package cn.qingjian.ledger.loan;

import org.jspecify.annotations.NullMarked;
