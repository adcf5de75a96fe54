package cn.qingjian.filings;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs {@link LateFacts} each night, when the departments have time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NightlyLateFacts {
    private static final int ROUND = 200;
    private static final int MOST_ROUNDS = 500;

    private final LateFacts late;

    NightlyLateFacts(LateFacts late) {
        this.late = late;
    }

    @Scheduled(cron = "${qingjian.filings.late-facts:0 30 3 * * *}", zone = "Asia/Shanghai")
    void tonight() {
        int rounds = 0;
        while (late.round(ROUND) > 0 && rounds < MOST_ROUNDS) {
            rounds++;
        }
    }
}
