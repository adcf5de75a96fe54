@NullMarked
package cn.qingjian.bank;

import org.jspecify.annotations.NullMarked;
