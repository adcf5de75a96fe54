@NullMarked
package cn.qingjian.filings.facts;

import org.jspecify.annotations.NullMarked;
