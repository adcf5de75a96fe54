package cn.qingjian.meetings.clock;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes the clocks that nobody ended, soon after their hour. */
@Component
class ClosingForgotten {
    private final Clocks clocks;

    ClosingForgotten(Clocks clocks) {
        this.clocks = clocks;
    }

    @Scheduled(cron = "${qingjian.meetings.closing:0 1/10 * * * *}", zone = "Asia/Shanghai")
    void now() {
        clocks.closeForgotten();
    }
}
