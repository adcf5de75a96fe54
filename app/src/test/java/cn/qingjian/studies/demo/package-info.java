@NullMarked
package cn.qingjian.studies.demo;

import org.jspecify.annotations.NullMarked;
