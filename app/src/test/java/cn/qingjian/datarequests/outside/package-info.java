@NullMarked
package cn.qingjian.datarequests.outside;

import org.jspecify.annotations.NullMarked;
