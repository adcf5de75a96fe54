@NullMarked
package cn.qingjian.duties;

import org.jspecify.annotations.NullMarked;
