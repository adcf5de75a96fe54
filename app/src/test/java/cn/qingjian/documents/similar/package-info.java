/** Tests of this part of the room 公文. */
@NullMarked
package cn.qingjian.documents.similar;

import org.jspecify.annotations.NullMarked;
