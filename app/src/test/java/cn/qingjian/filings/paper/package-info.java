@NullMarked
package cn.qingjian.filings.paper;

import org.jspecify.annotations.NullMarked;
