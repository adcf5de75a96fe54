@NullMarked
package cn.qingjian.filings.web;

import org.jspecify.annotations.NullMarked;
