/** The bank of the demonstration. */
@NullMarked
package cn.qingjian.bank.demo;

import org.jspecify.annotations.NullMarked;
