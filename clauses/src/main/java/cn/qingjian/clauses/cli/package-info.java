/** The command line of the clause library: coverage of drafts by a corpus, in bulk. */
@NullMarked
package cn.qingjian.clauses.cli;

import org.jspecify.annotations.NullMarked;
