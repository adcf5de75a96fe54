@NullMarked
package cn.qingjian.privacy;

import org.jspecify.annotations.NullMarked;
