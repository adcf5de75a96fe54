/** Pages of inspections. */
@NullMarked
package cn.qingjian.inspections.web;

import org.jspecify.annotations.NullMarked;
