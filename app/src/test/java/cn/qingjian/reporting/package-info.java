/** Tests of the room 统计. */
@NullMarked
package cn.qingjian.reporting;

import org.jspecify.annotations.NullMarked;
