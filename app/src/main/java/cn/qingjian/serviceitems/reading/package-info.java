/** Reads the folder of an item and says everything that is wrong with it at once. */
@NullMarked
package cn.qingjian.serviceitems.reading;

import org.jspecify.annotations.NullMarked;
