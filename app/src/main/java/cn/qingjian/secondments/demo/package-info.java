/** The room's part of the demonstration. */
@NullMarked
package cn.qingjian.secondments.demo;

import org.jspecify.annotations.NullMarked;
