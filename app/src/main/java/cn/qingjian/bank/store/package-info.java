/** Tables of the bank's room and their SQL. */
@NullMarked
package cn.qingjian.bank.store;

import org.jspecify.annotations.NullMarked;
