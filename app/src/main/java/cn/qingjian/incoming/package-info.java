/** 收文: what comes in from outside, from its signature to the archives; who has it and since when is always to be seen. */
@NullMarked
@ApplicationModule(
        displayName = "收文",
        allowedDependencies = {
            "kernel",
            "people",
            "audit",
            "demo",
            "site",
            "gate",
            "privacy",
            "slips",
            "spreadsheets",
            "archive"
        })
package cn.qingjian.incoming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
