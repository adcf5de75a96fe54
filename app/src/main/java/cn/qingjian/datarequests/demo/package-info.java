/** The invented centre's elements, forms and fillings. */
@NullMarked
package cn.qingjian.datarequests.demo;

import org.jspecify.annotations.NullMarked;
