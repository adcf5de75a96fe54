/** 职责清单: what county offices are there for, what they help with, what was taken back from them, and what was let in beside it. */
@NullMarked
@ApplicationModule(
        displayName = "职责清单",
        allowedDependencies = {"kernel", "people", "audit", "demo", "site", "gate", "slips", "spreadsheets"})
package cn.qingjian.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
