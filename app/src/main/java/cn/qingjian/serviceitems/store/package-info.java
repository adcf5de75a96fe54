/** Versions of items and dated parameters in the database. */
@NullMarked
package cn.qingjian.serviceitems.store;

import org.jspecify.annotations.NullMarked;
