/** Local servers that speak the protocols of those we can't reach from here, and misbehave when told to. */
@NullMarked
package cn.qingjian.standins;

import org.jspecify.annotations.NullMarked;
