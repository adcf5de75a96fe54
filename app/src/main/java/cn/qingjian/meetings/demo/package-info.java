/** The meetings of the invented agency. */
@NullMarked
package cn.qingjian.meetings.demo;

import org.jspecify.annotations.NullMarked;
