/** The room's tables. */
@NullMarked
package cn.qingjian.secondments.store;

import org.jspecify.annotations.NullMarked;
