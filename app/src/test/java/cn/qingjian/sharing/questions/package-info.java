/** Tests of the questions, against the stand-in that plays all departments. */
@NullMarked
package cn.qingjian.sharing.questions;

import org.jspecify.annotations.NullMarked;
