/** 公众身份: who of the public is in the hall, how well that was verified, and for which employer they may act. */
@NullMarked
@ApplicationModule(
        displayName = "公众身份",
        allowedDependencies = {"kernel", "privacy", "audit", "people", "site", "demo"})
package cn.qingjian.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
