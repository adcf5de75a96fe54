/** Tests of the calls, with departments that answer what a test says. */
@NullMarked
package cn.qingjian.sharing.calling;

import org.jspecify.annotations.NullMarked;
