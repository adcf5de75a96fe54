@NullMarked
package cn.qingjian.reviews;

import org.jspecify.annotations.NullMarked;
