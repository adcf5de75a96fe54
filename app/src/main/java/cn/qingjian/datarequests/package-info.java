/** 报表: the catalogue of data elements, requests for data at the gate, forms, and their filling by the county offices. */
@NullMarked
@ApplicationModule(
        displayName = "报表",
        allowedDependencies = {"kernel", "people", "audit", "demo", "site", "gate", "spreadsheets", "inspections"})
package cn.qingjian.datarequests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
