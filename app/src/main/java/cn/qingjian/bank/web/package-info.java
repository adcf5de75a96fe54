/** Pages of the bank's room, and the door for the bank's notices. */
@NullMarked
package cn.qingjian.bank.web;

import org.jspecify.annotations.NullMarked;
