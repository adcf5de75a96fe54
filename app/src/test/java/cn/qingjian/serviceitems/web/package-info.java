/** Tests of the pages of items. */
@NullMarked
package cn.qingjian.serviceitems.web;

import org.jspecify.annotations.NullMarked;
