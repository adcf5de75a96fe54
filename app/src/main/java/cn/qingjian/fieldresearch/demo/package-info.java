/** The room's part of the demonstration. */
@NullMarked
package cn.qingjian.fieldresearch.demo;

import org.jspecify.annotations.NullMarked;
