@NullMarked
package cn.qingjian.secondments;

import org.jspecify.annotations.NullMarked;
