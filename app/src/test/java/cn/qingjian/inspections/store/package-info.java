@NullMarked
package cn.qingjian.inspections.store;

import org.jspecify.annotations.NullMarked;
