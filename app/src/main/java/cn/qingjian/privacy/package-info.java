/** 个人信息保护: personal data are sealed before they reach a table, and found again by a keyed index. */
@NullMarked
@ApplicationModule(
        displayName = "个人信息保护",
        allowedDependencies = {"kernel"})
package cn.qingjian.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
