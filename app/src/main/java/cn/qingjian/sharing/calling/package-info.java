/** How a question reaches a department and how its answer is read. */
@NullMarked
package cn.qingjian.sharing.calling;

import org.jspecify.annotations.NullMarked;
