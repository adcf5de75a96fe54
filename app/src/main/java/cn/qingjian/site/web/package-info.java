/** The shell itself: views, static files, workbench and error pages. */
@NullMarked
package cn.qingjian.site.web;

import org.jspecify.annotations.NullMarked;
