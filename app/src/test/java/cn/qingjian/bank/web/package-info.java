@NullMarked
package cn.qingjian.bank.web;

import org.jspecify.annotations.NullMarked;
