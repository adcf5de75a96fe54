/** Tests of the room 会议. */
@NullMarked
package cn.qingjian.meetings;

import org.jspecify.annotations.NullMarked;
