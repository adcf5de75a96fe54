@NullMarked
package cn.qingjian.secondments.web;

import org.jspecify.annotations.NullMarked;
