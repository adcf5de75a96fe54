/** The tamper-evident log of who did what and when. */
@NullMarked
@ApplicationModule(
        displayName = "审计",
        allowedDependencies = {"kernel", "privacy"})
package cn.qingjian.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
