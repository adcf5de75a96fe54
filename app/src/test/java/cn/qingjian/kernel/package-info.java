@NullMarked
package cn.qingjian.kernel;

import org.jspecify.annotations.NullMarked;
