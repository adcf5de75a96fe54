/** 数据共享: one typed question a shared fact; what a department didn't answer is never taken for a no. */
@NullMarked
@ApplicationModule(
        displayName = "数据共享",
        allowedDependencies = {"kernel", "privacy", "audit", "people", "site", "demo"})
package cn.qingjian.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
