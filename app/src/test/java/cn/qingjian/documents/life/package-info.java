/** Tests of the life of a document. */
@NullMarked
package cn.qingjian.documents.life;

import org.jspecify.annotations.NullMarked;
