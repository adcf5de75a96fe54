/** Requests for data outside the system, as county offices report them. */
@NullMarked
package cn.qingjian.datarequests.outside;

import org.jspecify.annotations.NullMarked;
