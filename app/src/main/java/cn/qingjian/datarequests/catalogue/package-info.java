/** 数据元目录: what can be asked, who is its one source, and what is held already. */
@NullMarked
package cn.qingjian.datarequests.catalogue;

import org.jspecify.annotations.NullMarked;
