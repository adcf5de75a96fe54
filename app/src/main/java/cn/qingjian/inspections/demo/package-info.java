/** The inspections of the invented agency. */
@NullMarked
package cn.qingjian.inspections.demo;

import org.jspecify.annotations.NullMarked;
