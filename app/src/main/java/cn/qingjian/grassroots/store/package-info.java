/** The room's tables. */
@NullMarked
package cn.qingjian.grassroots.store;

import org.jspecify.annotations.NullMarked;
