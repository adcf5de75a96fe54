@NullMarked
package cn.qingjian.slips;

import org.jspecify.annotations.NullMarked;
