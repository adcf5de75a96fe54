package cn.qingjian.standins;

/** How a stand-in misbehaves. */
public enum Mischief {
    /** Not at all. */
    NONE,
    /** It does what it was asked, and answers later than anyone waits. */
    LATE,
    /** It does what it was asked, and the connection breaks before the answer. */
    LOST,
    /** It answers what can't be right. */
    WRONG,
    /** It tells its result twice. */
    TWICE,
    /** It takes the request, does nothing and never answers. */
    NEVER,
    /** It is out of order: 503 at once. */
    DOWN
}
