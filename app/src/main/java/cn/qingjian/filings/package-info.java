/** 办件: what a citizen or an employer files, decided at once by the item's table or by a case officer, and carried out in the ledger. */
@NullMarked
@ApplicationModule(
        displayName = "办件",
        allowedDependencies = {
            "kernel",
            "people",
            "audit",
            "demo",
            "site",
            "privacy",
            "seals",
            "identity",
            "serviceitems",
            "sharing",
            "ledger",
            "bank",
            "inspections"
        })
package cn.qingjian.filings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
