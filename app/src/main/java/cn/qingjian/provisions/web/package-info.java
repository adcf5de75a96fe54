/** Pages of the library of provisions. */
@NullMarked
package cn.qingjian.provisions.web;

import org.jspecify.annotations.NullMarked;
