/** Benchmarks: plain programs, each printing one JSON line with its figures, the baseline's and the ratio. */
@NullMarked
package cn.qingjian.bench;

import org.jspecify.annotations.NullMarked;
