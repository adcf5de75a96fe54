/** Tests of the room 排期. */
@NullMarked
package cn.qingjian.scheduling;

import org.jspecify.annotations.NullMarked;
