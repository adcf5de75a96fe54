/** The random draw that a stranger can compute again: committed before, revealed after; pure, without Spring. */
@NullMarked
package cn.qingjian.inspections.draw;

import org.jspecify.annotations.NullMarked;
