package cn.qingjian.bank;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends orders all the time, and compares each day once it is over. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class BankSchedule {
    private static final int MOST_ROUNDS = 50;

    private final Dispatcher dispatcher;
    private final DayEnd dayEnd;
    private final BankAccess access;
    private final BankSettings settings;
    private final Clock clock;

    BankSchedule(Dispatcher dispatcher, DayEnd dayEnd, BankAccess access, BankSettings settings, Clock clock) {
        this.dispatcher = dispatcher;
        this.dayEnd = dayEnd;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${qingjian.bank.every:500}", initialDelayString = "${qingjian.bank.every:500}")
    void send() {
        if (settings.automatic()) {
            int rounds = 0;
            while (dispatcher.round() > 0 && rounds < MOST_ROUNDS) {
                rounds++;
            }
        }
    }

    /** Tried each hour until the file is there; days that were missed are made up for. */
    @Scheduled(cron = "${qingjian.bank.day-end:0 5 * * * *}", zone = "Asia/Shanghai")
    void compare() {
        if (!settings.automatic() || access.url().isEmpty()) {
            return;
        }
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        LocalDate first = dayEnd.lastWhole().map(day -> day.plusDays(1)).orElse(yesterday);
        for (LocalDate day = first; !day.isAfter(yesterday); day = day.plusDays(1)) {
            if (dayEnd.run(day, "系统").isEmpty()) {
                return;
            }
        }
    }
}
