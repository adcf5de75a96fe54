/** The clock of a meeting from its real start to its real end, and what it found. */
@NullMarked
package cn.qingjian.meetings.clock;

import org.jspecify.annotations.NullMarked;
