@NullMarked
package cn.qingjian.archive;

import org.jspecify.annotations.NullMarked;
