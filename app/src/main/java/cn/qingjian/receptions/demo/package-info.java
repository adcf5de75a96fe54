/** The room's part of the demonstration. */
@NullMarked
package cn.qingjian.receptions.demo;

import org.jspecify.annotations.NullMarked;
