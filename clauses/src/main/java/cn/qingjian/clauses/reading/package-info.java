/** Reads files of many formats into paragraphs, and refuses by name whatever is not readable text or is built to harm. */
@NullMarked
package cn.qingjian.clauses.reading;

import org.jspecify.annotations.NullMarked;
