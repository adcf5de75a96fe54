/** The room's tables. */
@NullMarked
package cn.qingjian.studies.store;

import org.jspecify.annotations.NullMarked;
