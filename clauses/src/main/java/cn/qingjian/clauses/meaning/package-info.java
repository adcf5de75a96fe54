/**
 * The meaning level: an embedding model that runs in this process, vectors kept on disk by content, and the search for the
 * nearest of them.
 */
@NullMarked
package cn.qingjian.clauses.meaning;

import org.jspecify.annotations.NullMarked;
