/** 基层: what is demanded of a county office, answered on one page; what it declines, and what it says of a demand. */
@NullMarked
@ApplicationModule(
        displayName = "基层",
        allowedDependencies = {"kernel", "privacy", "people", "audit", "site", "gate", "demo", "inspections"})
package cn.qingjian.grassroots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
