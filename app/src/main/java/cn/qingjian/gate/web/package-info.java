/** The gate's pages: plan, parameters, rulings, burden, and the public check of a gate number. */
@NullMarked
package cn.qingjian.gate.web;

import org.jspecify.annotations.NullMarked;
