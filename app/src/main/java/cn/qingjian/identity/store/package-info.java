/** The tables of the public and of mandates. */
@NullMarked
package cn.qingjian.identity.store;

import org.jspecify.annotations.NullMarked;
