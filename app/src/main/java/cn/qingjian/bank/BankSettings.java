package cn.qingjian.bank;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How we deal with the bank, set under {@code qingjian.bank}.
 *
 * @param url its address; empty where none is connected
 * @param secret with which both sides sign
 * @param timeLimit how long an answer may take
 * @param questionLimit how long an answer may take for which somebody waits at a page
 * @param firstWait after which time an open order is asked after first; doubled each time
 * @param longestWait and at most this
 * @param hold how long an order that one instance has taken is kept from the others; longer than two time limits
 * @param batch how many orders are taken at once
 * @param automatic whether orders are sent and days compared without being told
 */
@ConfigurationProperties("qingjian.bank")
public record BankSettings(
        String url,
        String secret,
        Duration timeLimit,
        Duration questionLimit,
        Duration firstWait,
        Duration longestWait,
        Duration hold,
        int batch,
        boolean automatic) {
    private static final int MOST_DOUBLINGS = 20;

    /** When to ask again after so many tries: each time twice as long, up to the longest. */
    public Duration wait(int tries) {
        Duration wait = firstWait.multipliedBy(1L << Math.clamp(tries - 1L, 0, MOST_DOUBLINGS));
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
