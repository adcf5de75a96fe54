@NullMarked
package cn.qingjian.fieldresearch;

import org.jspecify.annotations.NullMarked;
