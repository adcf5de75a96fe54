/** Tests of the room 合并. */
@NullMarked
package cn.qingjian.merging;

import org.jspecify.annotations.NullMarked;
