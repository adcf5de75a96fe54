/** Tests of decision tables against slow and obvious oracles. */
@NullMarked
package cn.qingjian.serviceitems.table;

import org.jspecify.annotations.NullMarked;
