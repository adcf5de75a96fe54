@NullMarked
package cn.qingjian.filings.demo;

import org.jspecify.annotations.NullMarked;
