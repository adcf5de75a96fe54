@NullMarked
package cn.qingjian.seals.web;

import org.jspecify.annotations.NullMarked;
