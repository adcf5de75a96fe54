/** 阅办: how an issued document is read and done at the units that receive it, and what that really takes. */
@NullMarked
package cn.qingjian.documents.circulation;

import org.jspecify.annotations.NullMarked;
