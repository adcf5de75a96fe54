@NullMarked
package cn.qingjian.reviews.store;

import org.jspecify.annotations.NullMarked;
