@NullMarked
package cn.qingjian.inspections.sealing;

import org.jspecify.annotations.NullMarked;
