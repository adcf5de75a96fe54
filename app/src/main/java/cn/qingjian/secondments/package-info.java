/** 借调: who works elsewhere, from where, why, until when, by whose approval, and whether he came back. */
@NullMarked
@ApplicationModule(
        displayName = "借调",
        allowedDependencies = {"kernel", "people", "audit", "demo", "site", "gate", "slips"})
package cn.qingjian.secondments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
