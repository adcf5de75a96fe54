/** The tables of drafts. */
@NullMarked
package cn.qingjian.documents.store;

import org.jspecify.annotations.NullMarked;
