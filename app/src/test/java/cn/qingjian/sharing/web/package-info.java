/** Tests of the page. */
@NullMarked
package cn.qingjian.sharing.web;

import org.jspecify.annotations.NullMarked;
