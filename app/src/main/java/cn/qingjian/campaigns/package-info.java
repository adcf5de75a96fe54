/** 创建示范: campaigns for model units and standards, only with an approval, never in disguise. */
@NullMarked
@ApplicationModule(
        displayName = "创建示范",
        allowedDependencies = {"kernel", "people", "audit", "demo", "site", "gate", "slips", "duties"})
package cn.qingjian.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
