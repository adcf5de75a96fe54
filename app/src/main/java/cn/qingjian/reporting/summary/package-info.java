/** 总结: a period's figures told in sentences, of which each is chosen by what the figures show. */
@NullMarked
package cn.qingjian.reporting.summary;

import org.jspecify.annotations.NullMarked;
