package cn.qingjian.datarequests.request;

import java.time.LocalDate;

/**
 * A form that was issued, with all that it must bear (ST-01).
 *
 * @param id key
 * @param number 表号
 * @param admission 准入号: the gate number
 * @param issued the day of issue
 * @param expires its last day; after it the form has stopped by itself
 */
public record Form(long id, FormNumber number, String admission, LocalDate issued, LocalDate expires) {
    /** Whether it binds anybody on that day. */
    public boolean inForce(LocalDate day) {
        return !day.isAfter(expires);
    }
}
