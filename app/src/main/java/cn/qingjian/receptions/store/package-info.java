/** The room's tables. */
@NullMarked
package cn.qingjian.receptions.store;

import org.jspecify.annotations.NullMarked;
