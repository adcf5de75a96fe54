@NullMarked
package cn.qingjian.filings;

import org.jspecify.annotations.NullMarked;
