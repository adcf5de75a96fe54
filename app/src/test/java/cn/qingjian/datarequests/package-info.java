@NullMarked
package cn.qingjian.datarequests;

import org.jspecify.annotations.NullMarked;
