/** An inspection on its way: what it holds, which steps it may take, sealing and opening, and the work on the spot. */
@NullMarked
package cn.qingjian.inspections.visit;

import org.jspecify.annotations.NullMarked;
