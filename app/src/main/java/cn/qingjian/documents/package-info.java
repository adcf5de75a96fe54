/** 公文: drafts of official documents, their rules, and their way through the gate. */
@NullMarked
@ApplicationModule(
        displayName = "公文",
        allowedDependencies = {
            "kernel",
            "people",
            "audit",
            "demo",
            "terminal",
            "site",
            "gate",
            "provisions",
            "privacy",
            "archive",
            "seals",
            "reviews"
        })
package cn.qingjian.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
