/** 银行结算: orders go to the bank and come to an end once, money that comes in is booked, and each day is compared with the bank's file. */
@NullMarked
@ApplicationModule(
        displayName = "银行结算",
        allowedDependencies = {"kernel", "ledger", "audit", "people", "site", "demo", "privacy"})
package cn.qingjian.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
