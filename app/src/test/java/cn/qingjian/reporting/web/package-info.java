/** Tests of the pages of the room 统计. */
@NullMarked
package cn.qingjian.reporting.web;

import org.jspecify.annotations.NullMarked;
