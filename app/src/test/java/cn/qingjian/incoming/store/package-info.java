@NullMarked
package cn.qingjian.incoming.store;

import org.jspecify.annotations.NullMarked;
