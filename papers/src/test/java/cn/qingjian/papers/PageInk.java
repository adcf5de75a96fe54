package cn.qingjian.papers;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Measures the ink of a rendered page in millimetres: what a ruler laid on the paper would say. */
final class PageInk {
    static final int DPI = 200;
    private static final double MILLIMETRES = 25.4 / DPI;

    private final int width;
    private final int height;
    private final int[] pixels;

    /** A rectangle of ink: left, top, right, bottom. */
    record Box(double left, double top, double right, double bottom) {
        double middle() {
            return (left + right) / 2;
        }

        double centre() {
            return (top + bottom) / 2;
        }
    }

    PageInk(BufferedImage image) {
        width = image.getWidth();
        height = image.getHeight();
        pixels = image.getRGB(0, 0, width, height, null, 0, width);
    }

    static boolean isRed(int rgb) {
        return (rgb >> 16 & 255) > 150 && (rgb >> 8 & 255) < 120 && (rgb & 255) < 120;
    }

    static boolean isBlack(int rgb) {
        return (rgb >> 16 & 255) < 140 && (rgb >> 8 & 255) < 140 && (rgb & 255) < 140;
    }

    /** Bands of rows with ink of a colour between two heights, from top to bottom. */
    List<Box> bands(IntPredicate ink, double from, double to) {
        List<Box> bands = new ArrayList<>();
        int begin = -1;
        int left = Integer.MAX_VALUE;
        int right = -1;
        int last = Math.min(height - 1, (int) (to / MILLIMETRES));
        for (int y = (int) (from / MILLIMETRES); y <= last; y++) {
            int first = -1;
            int end = -1;
            for (int x = 0; x < width; x++) {
                if (ink.test(pixels[y * width + x])) {
                    first = first < 0 ? x : first;
                    end = x;
                }
            }
            if (first >= 0) {
                begin = begin < 0 ? y : begin;
                left = Math.min(left, first);
                right = Math.max(right, end);
            }
            if (begin >= 0 && (first < 0 || y == last)) {
                bands.add(new Box(
                        left * MILLIMETRES,
                        begin * MILLIMETRES,
                        (right + 1) * MILLIMETRES,
                        (first < 0 ? y : y + 1) * MILLIMETRES));
                begin = -1;
                left = Integer.MAX_VALUE;
                right = -1;
            }
        }
        return joined(bands);
    }

    /** Parts of characters that have white between them, as those of 二, belong to one line. */
    private static List<Box> joined(List<Box> bands) {
        List<Box> joined = new ArrayList<>();
        for (Box band : bands) {
            Box before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && band.top() - before.bottom() < 1.2) {
                joined.set(
                        joined.size() - 1,
                        new Box(
                                Math.min(before.left(), band.left()),
                                before.top(),
                                Math.max(before.right(), band.right()),
                                band.bottom()));
            } else {
                joined.add(band);
            }
        }
        return joined;
    }

    /** The share of pixels that are dark in one and not in the other, of those that are dark in either. */
    double differs(PageInk other) {
        long either = 0;
        long one = 0;
        for (int y = 0; y < Math.min(height, other.height); y++) {
            for (int x = 0; x < Math.min(width, other.width); x++) {
                boolean mine = dark(x, y);
                boolean its = other.dark(x, y);
                either += mine || its ? 1 : 0;
                // one pixel off is how two programs draw the same edge
                one += (mine && !other.near(x, y)) || (its && !near(x, y)) ? 1 : 0;
            }
        }
        return either == 0 ? 0 : (double) one / either;
    }

    private boolean dark(int x, int y) {
        return (pixels[y * width + x] >> 8 & 255) < 128;
    }

    private boolean near(int x, int y) {
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                if (dark(u, v)) {
                    return true;
                }
            }
        }
        return false;
    }
}
