package cn.qingjian.papers;

/**
 * Where the round seal of an organ stands on a laid-out document, in millimetres from the upper left corner of the paper.
 *
 * @param page number of the page from 1
 * @param x of its middle
 * @param y of its middle
 */
public record SealPlace(int page, double x, double y) {
    public SealPlace {
        double radius = SealPicture.DIAMETER / 2;
        boolean onPaper =
                x >= radius && x <= Sheet.WIDTH - radius && y >= radius && y <= Sheet.HEIGHT - radius && page > 0;
        if (!onPaper) {
            throw new IllegalArgumentException("a seal at " + x + ", " + y + " on page " + page);
        }
    }

    /** Its left edge. */
    public double left() {
        return x - SealPicture.DIAMETER / 2;
    }

    /** Its upper edge. */
    public double top() {
        return y - SealPicture.DIAMETER / 2;
    }
}
