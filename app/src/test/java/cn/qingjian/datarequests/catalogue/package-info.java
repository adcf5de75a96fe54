@NullMarked
package cn.qingjian.datarequests.catalogue;

import org.jspecify.annotations.NullMarked;
