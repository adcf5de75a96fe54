/** The room's invented data. */
@NullMarked
package cn.qingjian.archive.demo;

import org.jspecify.annotations.NullMarked;
