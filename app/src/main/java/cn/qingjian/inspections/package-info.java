/** 督查检查考核: inspections of a year's plan, announced or sealed until their day, their findings, and the comprehensive assessment. */
@NullMarked
@ApplicationModule(
        displayName = "督查检查考核",
        allowedDependencies = {"kernel", "people", "audit", "demo", "site", "gate", "privacy", "scheduling"})
package cn.qingjian.inspections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
