/** What two people must open together: an envelope with two locks, and the words by which each opens his own. */
@NullMarked
package cn.qingjian.inspections.sealing;

import org.jspecify.annotations.NullMarked;
