@NullMarked
package cn.qingjian.archive.store;

import org.jspecify.annotations.NullMarked;
