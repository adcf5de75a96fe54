@NullMarked
package cn.qingjian.studies;

import org.jspecify.annotations.NullMarked;
