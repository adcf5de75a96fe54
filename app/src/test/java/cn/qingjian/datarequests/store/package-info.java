@NullMarked
package cn.qingjian.datarequests.store;

import org.jspecify.annotations.NullMarked;
