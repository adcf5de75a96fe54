/** Pages of the room 排期. */
@NullMarked
package cn.qingjian.scheduling.web;

import org.jspecify.annotations.NullMarked;
