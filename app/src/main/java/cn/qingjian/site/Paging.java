package cn.qingjian.site;

/**
 * Where a reader is in a long list.
 *
 * @param number the page shown, from 1
 * @param size rows on a page
 * @param total rows in all
 */
public record Paging(int number, int size, long total) {
    public Paging {
        number = (int) Math.clamp(number, 1L, Math.max(1, (total + size - 1) / size));
    }

    /** Rows before this page. */
    public int offset() {
        return (number - 1) * size;
    }

    /** Number of the last page, at least 1. */
    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Whether a page comes before. */
    public boolean hasPrevious() {
        return number > 1;
    }

    /** Whether a page follows. */
    public boolean hasNext() {
        return number < last();
    }
}
