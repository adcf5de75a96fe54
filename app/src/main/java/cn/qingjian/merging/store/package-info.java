/** Tables of the room 合并. */
@NullMarked
package cn.qingjian.merging.store;

import org.jspecify.annotations.NullMarked;
