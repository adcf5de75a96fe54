/** The drafts of the invented agency. */
@NullMarked
package cn.qingjian.documents.demo;

import org.jspecify.annotations.NullMarked;
