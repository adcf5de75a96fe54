/** Tests of the sharing of data: what an answer may mean, and that no answer never means no. */
@NullMarked
package cn.qingjian.sharing;

import org.jspecify.annotations.NullMarked;
