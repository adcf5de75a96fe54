/** The tables of what was agreed to, asked and answered. */
@NullMarked
package cn.qingjian.sharing.store;

import org.jspecify.annotations.NullMarked;
