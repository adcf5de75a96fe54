@NullMarked
package cn.qingjian.duties.demo;

import org.jspecify.annotations.NullMarked;
