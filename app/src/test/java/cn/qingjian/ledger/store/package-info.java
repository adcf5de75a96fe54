@NullMarked
package cn.qingjian.ledger.store;

import org.jspecify.annotations.NullMarked;
