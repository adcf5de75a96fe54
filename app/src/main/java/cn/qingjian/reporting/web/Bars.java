package cn.qingjian.reporting.web;

import cn.qingjian.reporting.Year.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Twelve months beside those of the year before, as a drawing for whoever runs no script; a script draws them anew with a chart
 * library.
 *
 * @param bars what is drawn, left to right
 * @param words the same in one sentence
 * @param now this year's numbers, with commas between
 * @param before the year before's
 */
public record Bars(List<Bar> bars, String words, String now, String before) {
    private static final int LEFT = 6;
    private static final int STEP = 24;
    private static final int WIDTH = 9;
    private static final int BOTTOM = 104;
    private static final int HEIGHT = 92;

    public Bars {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param x its left
     * @param y its top
     * @param height its height
     * @param now whether it is this year's
     */
    public record Bar(int x, int y, int height, boolean now) {}

    /** The months of a line. */
    public static Bars of(Line line, int year) {
        List<Bar> bars = new ArrayList<>();
        for (int month = 0; month < line.months().size(); month++) {
            int left = LEFT + month * STEP;
            bars.add(bar(left, line.monthsBefore().get(month), line.top(), false));
            bars.add(bar(left + WIDTH, line.months().get(month), line.top(), true));
        }
        return new Bars(
                bars,
                "%s逐月：%d年%s；%d年%s（%s）"
                        .formatted(
                                line.label(),
                                year,
                                join(line.months(), "、"),
                                year - 1,
                                join(line.monthsBefore(), "、"),
                                line.now().figure().measure()),
                join(line.months(), ","),
                join(line.monthsBefore(), ","));
    }

    /** Middle of a month's two bars. */
    public static int middle(int month) {
        return LEFT + (month - 1) * STEP + WIDTH;
    }

    private static Bar bar(int left, long value, long top, boolean now) {
        int height = (int) (value * HEIGHT / top);
        return new Bar(left, BOTTOM - height, height, now);
    }

    private static String join(List<Long> numbers, String between) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(between));
    }
}
