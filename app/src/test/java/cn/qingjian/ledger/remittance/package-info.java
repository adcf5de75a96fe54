@NullMarked
package cn.qingjian.ledger.remittance;

import org.jspecify.annotations.NullMarked;
