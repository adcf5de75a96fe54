@NullMarked
package cn.qingjian.grassroots.web;

import org.jspecify.annotations.NullMarked;
