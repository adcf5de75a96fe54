/** The SQL of the room. */
@NullMarked
package cn.qingjian.archive.store;

import org.jspecify.annotations.NullMarked;
