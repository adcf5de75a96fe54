/** The room's tables. */
@NullMarked
package cn.qingjian.fieldresearch.store;

import org.jspecify.annotations.NullMarked;
