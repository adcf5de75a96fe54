/** 电子表格: reads what people bring as a workbook, with bounded work, whatever is in it; writes rows of text as one. */
@NullMarked
@ApplicationModule(
        displayName = "电子表格",
        allowedDependencies = {})
package cn.qingjian.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
