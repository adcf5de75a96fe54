/** The room's part of the demonstration. */
@NullMarked
package cn.qingjian.govapps.demo;

import org.jspecify.annotations.NullMarked;
