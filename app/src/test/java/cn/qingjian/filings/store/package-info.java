@NullMarked
package cn.qingjian.filings.store;

import org.jspecify.annotations.NullMarked;
