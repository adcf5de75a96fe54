@NullMarked
package cn.qingjian.reviews.demo;

import org.jspecify.annotations.NullMarked;
