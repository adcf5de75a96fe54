/** Tests of the gate's pages. */
@NullMarked
package cn.qingjian.gate.web;

import org.jspecify.annotations.NullMarked;
