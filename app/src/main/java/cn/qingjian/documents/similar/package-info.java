/** Drafts in flight that say alike things to alike receivers, and the joint draft that two of them become. */
@NullMarked
package cn.qingjian.documents.similar;

import org.jspecify.annotations.NullMarked;
