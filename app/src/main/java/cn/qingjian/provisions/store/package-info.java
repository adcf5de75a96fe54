/** Tables of the library of provisions. */
@NullMarked
package cn.qingjian.provisions.store;

import org.jspecify.annotations.NullMarked;
