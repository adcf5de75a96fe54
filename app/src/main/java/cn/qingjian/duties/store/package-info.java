/** The room's tables. */
@NullMarked
package cn.qingjian.duties.store;

import org.jspecify.annotations.NullMarked;
