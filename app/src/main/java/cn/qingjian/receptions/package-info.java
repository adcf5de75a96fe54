/** 公务接待: checked against the standard before guests come and by the list afterwards, with a risk score that shows its reckoning. */
@NullMarked
@ApplicationModule(
        displayName = "公务接待",
        allowedDependencies = {"kernel", "people", "audit", "demo", "site", "gate", "slips", "meetings"})
package cn.qingjian.receptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
