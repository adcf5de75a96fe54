/** The library in memory: one immutable picture of all provisions, searched by words and compared by clauses. */
@NullMarked
package cn.qingjian.provisions.library;

import org.jspecify.annotations.NullMarked;
