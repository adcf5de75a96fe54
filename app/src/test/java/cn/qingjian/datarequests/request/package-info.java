@NullMarked
package cn.qingjian.datarequests.request;

import org.jspecify.annotations.NullMarked;
