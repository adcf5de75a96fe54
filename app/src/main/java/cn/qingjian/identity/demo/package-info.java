/** Invented people of the public, and the stand-in that lets them sign in. */
@NullMarked
package cn.qingjian.identity.demo;

import org.jspecify.annotations.NullMarked;
