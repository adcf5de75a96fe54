@NullMarked
package cn.qingjian.reporting.summary;

import org.jspecify.annotations.NullMarked;
