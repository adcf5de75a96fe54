/** Tests of this part of the room 公文. */
@NullMarked
package cn.qingjian.documents.demo;

import org.jspecify.annotations.NullMarked;
