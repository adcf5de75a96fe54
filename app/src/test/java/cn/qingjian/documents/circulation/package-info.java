@NullMarked
package cn.qingjian.documents.circulation;

import org.jspecify.annotations.NullMarked;
