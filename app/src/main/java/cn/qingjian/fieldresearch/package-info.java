/** 调研: yearly topics and who leads them, contact points, visits when needed, their reports, and what they changed. */
@NullMarked
@ApplicationModule(
        displayName = "调研",
        allowedDependencies = {"kernel", "people", "audit", "demo", "site", "gate", "slips", "inspections"})
package cn.qingjian.fieldresearch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
