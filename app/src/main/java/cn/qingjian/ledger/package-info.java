/** 公积金账: who owns how much, by double entry that is only ever added to; interest, remittance, loans, and orders to the bank. */
@NullMarked
@ApplicationModule(
        displayName = "公积金账",
        allowedDependencies = {"kernel", "people", "audit", "privacy", "demo", "site", "spreadsheets", "datarequests"})
package cn.qingjian.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
