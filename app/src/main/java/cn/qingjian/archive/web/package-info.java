/** The room's pages. */
@NullMarked
package cn.qingjian.archive.web;

import org.jspecify.annotations.NullMarked;
