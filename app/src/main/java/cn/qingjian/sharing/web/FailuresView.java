package cn.qingjian.sharing.web;

import cn.qingjian.sharing.Obstructions.Failed;
import cn.qingjian.sharing.Source;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The last failures of a source as the page shows them.
 *
 * @param source which
 * @param days over how many days
 * @param lines one a failure, newest first
 */
public record FailuresView(Source source, int days, List<Line> lines) {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    /**
     * One failure.
     *
     * @param at when
     * @param question what was asked
     * @param result how it ended, such as 超时
     * @param reason why
     * @param took how long it took, — where nothing was sent
     * @param requestId by which the source finds it again
     */
    public record Line(String at, String question, String result, String reason, String took, String requestId) {}

    static FailuresView of(Source source, int days, List<Failed> failures) {
        return new FailuresView(
                source,
                days,
                failures.stream()
                        .map(failed -> new Line(
                                SECOND.format(failed.at()),
                                failed.question(),
                                failed.failure().result().label(),
                                failed.failure().label(),
                                failed.failure().sent() ? SharingView.millis(failed.took()) : "—",
                                failed.requestId()))
                        .toList());
    }
}
