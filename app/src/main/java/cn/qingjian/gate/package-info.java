/** The gate: every demand gets its findings and its ruling here; plan, quota, parameters and gate numbers belong to it. */
@NullMarked
@ApplicationModule(
        displayName = "闸口",
        allowedDependencies = {"kernel", "people", "audit", "demo", "site", "provisions"})
package cn.qingjian.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
