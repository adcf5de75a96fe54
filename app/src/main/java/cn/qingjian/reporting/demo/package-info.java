/** The room's part of the demonstration. */
@NullMarked
package cn.qingjian.reporting.demo;

import org.jspecify.annotations.NullMarked;
