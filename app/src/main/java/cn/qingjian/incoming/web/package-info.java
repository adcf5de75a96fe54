/** The room's pages. */
@NullMarked
package cn.qingjian.incoming.web;

import org.jspecify.annotations.NullMarked;
