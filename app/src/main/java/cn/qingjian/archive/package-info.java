/** 档案: what must be kept is kept by the piece, sealed, found again and proved unchanged; nothing goes before its time. */
@NullMarked
@ApplicationModule(
        displayName = "档案",
        allowedDependencies = {"kernel", "people", "audit", "demo", "site", "gate", "privacy", "slips", "spreadsheets"})
package cn.qingjian.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
