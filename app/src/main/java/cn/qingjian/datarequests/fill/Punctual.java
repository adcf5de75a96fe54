package cn.qingjian.datarequests.fill;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A filling that an office had to send by a day.
 *
 * @param fill key of the filling
 * @param title title of the form
 * @param issuer name of the department that asked
 * @param due last day
 * @param sent day on which it was sent for the first time; empty where it wasn't
 */
public record Punctual(long fill, String title, String issuer, LocalDate due, Optional<LocalDate> sent) {
    /** Whether it was sent by its day. */
    public boolean onTime() {
        return sent.filter(day -> !day.isAfter(due)).isPresent();
    }
}
