/** The room's tables. */
@NullMarked
package cn.qingjian.campaigns.store;

import org.jspecify.annotations.NullMarked;
