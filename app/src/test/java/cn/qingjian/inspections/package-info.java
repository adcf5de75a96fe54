@NullMarked
package cn.qingjian.inspections;

import org.jspecify.annotations.NullMarked;
