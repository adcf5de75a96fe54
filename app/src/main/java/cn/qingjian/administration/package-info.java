/** The pages of the three separate administrators: units and accounts, roles and locks, the audit log. */
@NullMarked
@ApplicationModule(
        displayName = "三员管理",
        allowedDependencies = {"kernel", "people", "audit", "site"})
package cn.qingjian.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
