package cn.qingjian.papers;

import java.time.format.DateTimeFormatter;

/**
 * The measures of GB/T 9704-2012 in millimetres. Paper, margins, 版心, lines and characters a line were read; the others are
 * known from memory (待核), as are those of the special forms; what the standard leaves open says "own".
 */
final class Standard {
    /** 订口. */
    static final double LEFT = 28;
    /** 天头. */
    static final double TOP = 37;
    /** Width of the 版心. */
    static final double WIDTH = 156;

    static final double RIGHT = LEFT + WIDTH;
    /** Lower edge of the 版心, which is 225 mm high. */
    static final double BOTTOM = TOP + 225;

    static final int LINES = 22;
    static final int CELLS = 28;
    /** From line to line. */
    static final double PITCH = (BOTTOM - TOP) / LINES;
    /** From character to character. */
    static final double CELL = WIDTH / CELLS;

    /** 3号, of the body. */
    static final double THREE = points(16);
    /** 2号, of titles. */
    static final double TWO = points(22);
    /** 4号, of the record at the end and of page numbers. */
    static final double FOUR = points(14);

    /** From the upper edge of the 版心 to that of the mark. */
    static final double MARK = 35;
    /** The same in an order. */
    static final double ORDER_MARK = 20;
    /** From the paper's upper edge to the mark of a letter. */
    static final double LETTER_MARK = 30;
    /** From the number, or a letter's mark, to the red line beneath. */
    static final double TO_RED_LINE = 4;
    /** Thickness of the red line; own. */
    static final double RED_LINE = 0.7;
    /** Length of a letter's double lines. */
    static final double LETTER_LINE = 170;
    /** From the paper's lower edge to the second double line. */
    static final double LETTER_FOOT = 20;
    /** The thick and the thin one of a double line and the gap between; own. */
    static final double THICK = 1;

    static final double THIN = 0.35;
    static final double GAP = 0.5;
    /** From a letter's double line to what stands beneath: seven eighths of a 3号 character. */
    static final double UNDER_DOUBLE_LINE = THREE * 7 / 8;
    /** First and last line of the record at the end. */
    static final double RECORD_LINE = 0.35;
    /** Lines between. */
    static final double RECORD_INNER_LINE = 0.25;
    /** From the 版心 to the dashes beside the page number. */
    static final double TO_PAGE_NUMBER = 7;
    /** A mark's characters are smaller than 15 mm, so that it doesn't outdo that of a superior; own, after the standard of 1999. */
    static final double LARGEST_MARK = 14.5;
    /** A mark that would need smaller characters stands in two lines; own. */
    static final double SMALLEST_MARK = 7;
    /** The largest characters of a mark of two lines, and the gap between these in characters; own. */
    static final double LARGEST_MARK_OF_TWO = 12;

    static final double BETWEEN_MARKS = 0.3;

    /** The middle of signature and date stands so far below that of the seal; own. */
    static final double BELOW = PITCH / 4;
    /** The seal's upper edge stays at least so far within the line beneath the text; own. */
    static final double WITHIN = 1;

    /** Arabic figures without leading zeros. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** Characters stand in the middle of their line; their em square reaches so far above the baseline. */
    static final double ASCENT = 0.88;

    private Standard() {}

    static double points(double points) {
        return points * 25.4 / 72;
    }

    /** The baseline in a line of a height, from its upper edge, for characters of a size. */
    static double baseline(double height, double size) {
        return height / 2 + (ASCENT - 0.5) * size;
    }
}
