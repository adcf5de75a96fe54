/** Qingjian 清简: the gate that every demand passes, and the rooms around it. */
@NullMarked
package cn.qingjian;

import org.jspecify.annotations.NullMarked;
