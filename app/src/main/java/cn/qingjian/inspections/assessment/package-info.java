/** 综合考核: a versioned scheme of indicators, weights and grades over figures that the system holds. */
@NullMarked
package cn.qingjian.inspections.assessment;

import org.jspecify.annotations.NullMarked;
