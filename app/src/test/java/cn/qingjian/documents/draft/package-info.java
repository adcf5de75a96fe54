/** Tests of this part of the room 公文. */
@NullMarked
package cn.qingjian.documents.draft;

import org.jspecify.annotations.NullMarked;
