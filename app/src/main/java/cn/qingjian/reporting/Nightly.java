package cn.qingjian.reporting;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Every few seconds: follows what has happened. Each night: builds the facts anew, tells what is to be warned of, and drafts the
 * return of a quarter that has ended.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Nightly {
    private static final int AT_ONCE = 500;

    private final Facts facts;
    private final Alerts alerts;
    private final Returns returns;

    Nightly(Facts facts, Alerts alerts, Returns returns) {
        this.facts = facts;
        this.alerts = alerts;
        this.returns = returns;
    }

    @Scheduled(fixedDelayString = "${qingjian.reporting.catch-up:PT2S}")
    void soon() {
        int done = 0;
        while (done < AT_ONCE && facts.catchUp()) {
            done++;
        }
    }

    @Scheduled(cron = "${qingjian.reporting.nightly:0 40 1 * * *}", zone = "Asia/Shanghai")
    void tonight() {
        facts.rebuild();
        alerts.look();
        returns.draftDue();
    }
}
