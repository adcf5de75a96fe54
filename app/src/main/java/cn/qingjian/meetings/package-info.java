/** 会议: plan, call, invite, keep the time of, and close a meeting; what it really cost goes to the burden ledger. */
@NullMarked
@ApplicationModule(
        displayName = "会议",
        allowedDependencies = {
            "kernel",
            "people",
            "audit",
            "demo",
            "site",
            "gate",
            "scheduling",
            "inspections",
            "reviews"
        })
package cn.qingjian.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
