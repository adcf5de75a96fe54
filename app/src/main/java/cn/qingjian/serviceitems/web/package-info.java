/** Pages of items: for the staff who keep them and for the public who use them. */
@NullMarked
package cn.qingjian.serviceitems.web;

import org.jspecify.annotations.NullMarked;
