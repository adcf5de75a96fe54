/** The room's pages. */
@NullMarked
package cn.qingjian.receptions.web;

import org.jspecify.annotations.NullMarked;
