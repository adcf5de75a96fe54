@NullMarked
package cn.qingjian.datarequests.fill;

import org.jspecify.annotations.NullMarked;
