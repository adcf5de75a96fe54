/** Tests of the room 公文; fixtures speak its words. */
@NullMarked
package cn.qingjian.documents;

import org.jspecify.annotations.NullMarked;
