/** 政务应用与工作群: the register of apps, mini-programs, accounts and chat groups, what none of them may force on people, and complaints about them. */
@NullMarked
@ApplicationModule(
        displayName = "政务应用与工作群",
        allowedDependencies = {"kernel", "people", "audit", "demo", "site", "gate", "slips"})
package cn.qingjian.govapps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
