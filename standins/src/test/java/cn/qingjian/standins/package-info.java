/** Tests of the stand-ins themselves. */
@NullMarked
package cn.qingjian.standins;

import org.jspecify.annotations.NullMarked;
