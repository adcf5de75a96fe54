/**
 * The wording level: finds, by the characters alone, every provision that repeats a draft clause or one of its sentences,
 * aligns the two texts, and decides. Nothing is pruned that could change an answer above the documented threshold.
 */
@NullMarked
package cn.qingjian.clauses.wording;

import org.jspecify.annotations.NullMarked;
