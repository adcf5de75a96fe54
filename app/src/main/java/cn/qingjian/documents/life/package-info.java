/** The life of a document: from its department's hands through review, agreement, signature and number to those who receive it. */
@NullMarked
package cn.qingjian.documents.life;

import org.jspecify.annotations.NullMarked;
