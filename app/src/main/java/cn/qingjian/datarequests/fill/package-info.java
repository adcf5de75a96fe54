/** What a county office fills into a form. */
@NullMarked
package cn.qingjian.datarequests.fill;

import org.jspecify.annotations.NullMarked;
