/** Tests of the pages of the room 合并. */
@NullMarked
package cn.qingjian.merging.web;

import org.jspecify.annotations.NullMarked;
