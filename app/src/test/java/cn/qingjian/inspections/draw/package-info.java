@NullMarked
package cn.qingjian.inspections.draw;

import org.jspecify.annotations.NullMarked;
