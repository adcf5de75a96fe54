@NullMarked
package cn.qingjian.incoming;

import org.jspecify.annotations.NullMarked;
