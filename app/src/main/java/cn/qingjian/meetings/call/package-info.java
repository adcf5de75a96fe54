/** A meeting from its first words to its announcement. */
@NullMarked
package cn.qingjian.meetings.call;

import org.jspecify.annotations.NullMarked;
