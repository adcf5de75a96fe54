package cn.qingjian.inspections.visit;

/** How far the draw of an inspection is that decides which of its units are visited, and by whom. */
public enum Lot {
    /** No draw decides. */
    NONE,
    /** The digests of list and seed are published; the list stands. */
    PUBLISHED,
    /** It is drawn. */
    DRAWN
}
