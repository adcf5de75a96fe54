package cn.qingjian.clauses.reading;

/**
 * A line of text as it stands on a page, in the units of that page.
 *
 * @param page counted from 1
 * @param text its words
 * @param left where it begins
 * @param right where it ends
 * @param top distance of its base line from the upper edge
 * @param size height of its characters
 */
record PageLine(int page, String text, double left, double right, double top, double size) {}
