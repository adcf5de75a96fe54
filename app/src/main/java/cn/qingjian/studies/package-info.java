/** 学习: what a unit means to study and for which work, what it studied, and what changed at work because of it. */
@NullMarked
@ApplicationModule(
        displayName = "学习",
        allowedDependencies = {"kernel", "people", "audit", "demo", "site", "gate", "slips", "spreadsheets"})
package cn.qingjian.studies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
