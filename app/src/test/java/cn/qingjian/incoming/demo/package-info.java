@NullMarked
package cn.qingjian.incoming.demo;

import org.jspecify.annotations.NullMarked;
