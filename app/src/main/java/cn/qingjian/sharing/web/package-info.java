/** The page of the obstructions of sharing. */
@NullMarked
package cn.qingjian.sharing.web;

import org.jspecify.annotations.NullMarked;
