@NullMarked
package cn.qingjian.filings.effects;

import org.jspecify.annotations.NullMarked;
