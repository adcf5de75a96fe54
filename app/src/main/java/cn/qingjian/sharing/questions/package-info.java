/** The questions that come with the house, one class each; another room may add its own beans. */
@NullMarked
package cn.qingjian.sharing.questions;

import org.jspecify.annotations.NullMarked;
