/** The room's pages. */
@NullMarked
package cn.qingjian.studies.web;

import org.jspecify.annotations.NullMarked;
