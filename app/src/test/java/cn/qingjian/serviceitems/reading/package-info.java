/** Tests of reading an item and of its consistency rules. */
@NullMarked
package cn.qingjian.serviceitems.reading;

import org.jspecify.annotations.NullMarked;
