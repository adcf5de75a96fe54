/** A draft document on its way: what it holds, which steps it may take, who may touch it. */
@NullMarked
package cn.qingjian.documents.draft;

import org.jspecify.annotations.NullMarked;
