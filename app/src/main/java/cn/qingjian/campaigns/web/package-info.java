/** The room's pages. */
@NullMarked
package cn.qingjian.campaigns.web;

import org.jspecify.annotations.NullMarked;
