/** The bank over HTTP. */
@NullMarked
package cn.qingjian.bank.client;

import org.jspecify.annotations.NullMarked;
