/** Decision tables: read, analysed, edited, and run by the DMN engine; nothing else knows that engine. */
@NullMarked
package cn.qingjian.serviceitems.table;

import org.jspecify.annotations.NullMarked;
