/** The tables of the slips. */
@NullMarked
package cn.qingjian.slips.store;

import org.jspecify.annotations.NullMarked;
