/** How remittance lists are read, checked and allocated. */
@NullMarked
package cn.qingjian.ledger.remittance;

import org.jspecify.annotations.NullMarked;
