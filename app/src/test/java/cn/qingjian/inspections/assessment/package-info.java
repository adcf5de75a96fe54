@NullMarked
package cn.qingjian.inspections.assessment;

import org.jspecify.annotations.NullMarked;
