@NullMarked
package cn.qingjian.seals;

import org.jspecify.annotations.NullMarked;
