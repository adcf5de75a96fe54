@NullMarked
package cn.qingjian.seals.store;

import org.jspecify.annotations.NullMarked;
