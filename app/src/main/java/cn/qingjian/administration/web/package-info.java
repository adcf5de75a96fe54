/** The pages themselves. */
@NullMarked
package cn.qingjian.administration.web;

import org.jspecify.annotations.NullMarked;
