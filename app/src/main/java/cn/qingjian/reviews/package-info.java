/** 审议: drafts and plans of a class that must be reviewed wait here, come before a session by its agenda, and go back with what was decided. */
@NullMarked
@ApplicationModule(
        displayName = "审议",
        allowedDependencies = {"kernel", "people", "audit", "demo", "site", "gate", "slips"})
package cn.qingjian.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
