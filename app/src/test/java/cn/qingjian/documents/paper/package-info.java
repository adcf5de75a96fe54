/** Tests of this part of the room 公文. */
@NullMarked
package cn.qingjian.documents.paper;

import org.jspecify.annotations.NullMarked;
