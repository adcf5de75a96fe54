@NullMarked
package cn.qingjian.grassroots;

import org.jspecify.annotations.NullMarked;
