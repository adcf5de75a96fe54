/** The tables of units and accounts. */
@NullMarked
package cn.qingjian.people.store;

import org.jspecify.annotations.NullMarked;
