/** 合并: proposes which demands of all kinds and departments can be borne as one, and carries out what is agreed to. */
@NullMarked
@ApplicationModule(
        displayName = "合并",
        allowedDependencies = {"kernel", "people", "audit", "site", "gate", "provisions"})
package cn.qingjian.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
