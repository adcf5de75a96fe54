/** The room's tables, and what it reads of the other rooms'. */
@NullMarked
package cn.qingjian.reporting.store;

import org.jspecify.annotations.NullMarked;
