/** The room's pages. */
@NullMarked
package cn.qingjian.reporting.web;

import org.jspecify.annotations.NullMarked;
