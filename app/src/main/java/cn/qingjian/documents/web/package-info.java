/** The pages of drafts and of the gate's report. */
@NullMarked
package cn.qingjian.documents.web;

import org.jspecify.annotations.NullMarked;
