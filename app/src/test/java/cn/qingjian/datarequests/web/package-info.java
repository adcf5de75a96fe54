@NullMarked
package cn.qingjian.datarequests.web;

import org.jspecify.annotations.NullMarked;
