/** The room's part of the demonstration. */
@NullMarked
package cn.qingjian.campaigns.demo;

import org.jspecify.annotations.NullMarked;
