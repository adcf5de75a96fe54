package cn.qingjian.datarequests.fill;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notes each night which forms have expired. That they bind nobody any more needs no clock: their day says it. */
@Component
class NightlyExpiry {
    private final Fills fills;

    NightlyExpiry(Fills fills) {
        this.fills = fills;
    }

    @Scheduled(cron = "${qingjian.datarequests.expiry:0 10 1 * * *}", zone = "Asia/Shanghai")
    void tonight() {
        fills.expire();
    }
}
