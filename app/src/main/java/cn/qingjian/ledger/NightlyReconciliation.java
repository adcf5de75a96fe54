package cn.qingjian.ledger;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs {@link Reconciliation} each night. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NightlyReconciliation {
    private final Reconciliation reconciliation;

    NightlyReconciliation(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Scheduled(cron = "${qingjian.ledger.reconciliation:0 30 2 * * *}", zone = "Asia/Shanghai")
    void tonight() {
        reconciliation.run("系统");
    }
}
