/** Requests for data and the forms that are issued from them. */
@NullMarked
package cn.qingjian.datarequests.request;

import org.jspecify.annotations.NullMarked;
