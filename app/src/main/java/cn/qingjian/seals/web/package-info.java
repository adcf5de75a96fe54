/** The page on which anyone verifies a sealed file. */
@NullMarked
package cn.qingjian.seals.web;

import org.jspecify.annotations.NullMarked;
