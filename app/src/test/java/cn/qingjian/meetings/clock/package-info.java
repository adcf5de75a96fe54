/** Tests of this part of the room 会议. */
@NullMarked
package cn.qingjian.meetings.clock;

import org.jspecify.annotations.NullMarked;
