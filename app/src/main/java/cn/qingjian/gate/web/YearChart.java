package cn.qingjian.gate.web;

import cn.qingjian.gate.PlanBoard.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The running total of a year beside the year before and the plan, as points of a drawing 360 wide and 200 high.
 *
 * @param now points of this year's line, up to the last month with something in it
 * @param before points of last year's line; empty where its months are not known
 * @param planY height of the plan's line; negative where nothing is planned
 * @param grid heights of the grid lines with their labels
 * @param nowLabel this year's number at the end of its line
 * @param lastX where this year's line ends
 * @param lastY at what height
 * @param words what the drawing shows, for those who can't see it
 */
public record YearChart(
        String now,
        String before,
        double planY,
        List<Grid> grid,
        String nowLabel,
        double lastX,
        double lastY,
        String words) {
    private static final double LEFT = 34;
    private static final double RIGHT = 350;
    private static final double TOP = 14;
    private static final double BOTTOM = 172;
    private static final int LINES = 4;

    /**
     * A grid line.
     *
     * @param y its height
     * @param label its number
     */
    public record Grid(double y, String label) {}

    /** Draws a section's year. */
    public static YearChart of(Section section, int year) {
        List<Integer> now = running(section.months());
        int months = lastMonth(section.months());
        List<Integer> before = running(section.monthsBefore());
        int highest = Math.max(
                Math.max(section.total().planned(), section.expected()), Math.max(now.getLast(), before.getLast()));
        int top = Math.max(LINES, roundUp(highest));
        List<Grid> grid = new ArrayList<>();
        for (int line = 0; line <= LINES; line++) {
            grid.add(new Grid(y(top * line / LINES, top), String.valueOf(top * line / LINES)));
        }
        int reached = months == 0 ? 0 : now.get(months - 1);
        return new YearChart(
                points(now.subList(0, months), top),
                before.getLast() == 0 ? "" : points(before, top),
                section.total().planned() == 0 ? -1 : y(section.total().planned(), top),
                grid,
                String.valueOf(reached),
                x(Math.max(1, months)),
                y(reached, top),
                "%d年%s逐月累计：到%d月%d件；上年全年%d件；计划%d件。"
                        .formatted(
                                year,
                                section.label(),
                                months,
                                reached,
                                before.getLast(),
                                section.total().planned()));
    }

    /** Where a month stands. */
    public static double x(int month) {
        return round(LEFT + (RIGHT - LEFT) * (month - 1) / 11);
    }

    private static double y(int value, int top) {
        return round(BOTTOM - (BOTTOM - TOP) * value / top);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static int roundUp(int value) {
        int step = value <= 40 ? LINES : value <= 200 ? 20 : 100;
        return (value + step) / step * step;
    }

    private static int lastMonth(List<Integer> months) {
        int last = 0;
        for (int month = 1; month <= 12; month++) {
            last = months.get(month - 1) > 0 ? month : last;
        }
        return last;
    }

    private static List<Integer> running(List<Integer> months) {
        List<Integer> sums = new ArrayList<>();
        int sum = 0;
        for (int month : months) {
            sum += month;
            sums.add(sum);
        }
        return sums;
    }

    private static String points(List<Integer> values, int top) {
        List<String> points = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            points.add(x(place + 1) + "," + y(values.get(place), top));
        }
        return points.stream().collect(Collectors.joining(" "));
    }
}
