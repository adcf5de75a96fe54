/** {@code ./qj check}: the gate's report in the terminal. */
@NullMarked
package cn.qingjian.documents.terminal;

import org.jspecify.annotations.NullMarked;
