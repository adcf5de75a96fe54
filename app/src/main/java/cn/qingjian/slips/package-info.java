/** 事项单: a demand that is written on one form, kept, put to the gate, carried out and measured; small rooms say only what it means. */
@NullMarked
@ApplicationModule(
        displayName = "事项单",
        allowedDependencies = {"kernel", "people", "audit", "site", "gate"})
package cn.qingjian.slips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
