/** 统计: figures that explain themselves, the year on one page, and the quarter's return; it listens and reads, nobody calls it. */
@NullMarked
@ApplicationModule(
        displayName = "统计",
        allowedDependencies = {
            "kernel",
            "people",
            "audit",
            "site",
            "gate",
            "documents",
            "inspections",
            "privacy",
            "spreadsheets",
            "demo"
        })
package cn.qingjian.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
