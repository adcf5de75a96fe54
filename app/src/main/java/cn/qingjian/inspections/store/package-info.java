/** Tables of the schema inspections. */
@NullMarked
package cn.qingjian.inspections.store;

import org.jspecify.annotations.NullMarked;
