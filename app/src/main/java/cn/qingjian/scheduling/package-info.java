/** 排期: lays out meetings and joint inspections for the fewest person-minutes, and says why and what stands in the way. */
@NullMarked
@ApplicationModule(
        displayName = "排期",
        allowedDependencies = {"kernel", "people", "audit", "site", "gate"})
package cn.qingjian.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
