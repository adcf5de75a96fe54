package cn.qingjian.papers;

/**
 * A straight horizontal line, in millimetres.
 *
 * @param x its left end
 * @param y its upper edge
 * @param width its length
 * @param height its thickness
 * @param ink its colour
 */
public record Rule(double x, double y, double width, double height, Ink ink) {}
