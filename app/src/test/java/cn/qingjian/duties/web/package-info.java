@NullMarked
package cn.qingjian.duties.web;

import org.jspecify.annotations.NullMarked;
