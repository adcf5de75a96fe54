/** Tests of the gate, with a kind of demand that only they know. */
@NullMarked
package cn.qingjian.gate;

import org.jspecify.annotations.NullMarked;
