@NullMarked
package cn.qingjian.ledger;

import org.jspecify.annotations.NullMarked;
