@NullMarked
package cn.qingjian.receptions;

import org.jspecify.annotations.NullMarked;
