@NullMarked
package cn.qingjian.inspections.visit;

import org.jspecify.annotations.NullMarked;
