/** The pages of the room. */
@NullMarked
package cn.qingjian.reviews.web;

import org.jspecify.annotations.NullMarked;
