@NullMarked
package cn.qingjian.fieldresearch.web;

import org.jspecify.annotations.NullMarked;
