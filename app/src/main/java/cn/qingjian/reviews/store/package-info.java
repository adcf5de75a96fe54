/** The tables of matters, sessions and decisions. */
@NullMarked
package cn.qingjian.reviews.store;

import org.jspecify.annotations.NullMarked;
