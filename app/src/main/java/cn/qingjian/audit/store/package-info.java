/** The table of the audit log. */
@NullMarked
package cn.qingjian.audit.store;

import org.jspecify.annotations.NullMarked;
