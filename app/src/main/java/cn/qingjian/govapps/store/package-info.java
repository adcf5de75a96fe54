/** The room's tables. */
@NullMarked
package cn.qingjian.govapps.store;

import org.jspecify.annotations.NullMarked;
