/**
 * What must hold whatever is killed, raced or lost on the way, shown over real HTTP: a client's own journal of what it asked and
 * was told is compared with the ledger, the audit log and the bank's book.
 */
@NullMarked
package cn.qingjian.bench.crash;

import org.jspecify.annotations.NullMarked;
