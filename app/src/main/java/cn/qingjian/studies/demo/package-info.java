/** The room's part of the demonstration. */
@NullMarked
package cn.qingjian.studies.demo;

import org.jspecify.annotations.NullMarked;
