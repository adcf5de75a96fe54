/** Tests of this part of the room 会议. */
@NullMarked
package cn.qingjian.meetings.store;

import org.jspecify.annotations.NullMarked;
