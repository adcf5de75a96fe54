package cn.qingjian.sharing;

/** How asking ended. Only a hit carries fields; a time-out or an error says nothing about the subject. */
public enum Result {
    /** The source knows the fact. */
    HIT("有记录"),
    /** The source answered that it has no record of the subject. */
    MISS("无记录"),
    /** The source means somebody else, or two sources differ. */
    CONFLICT("不一致"),
    /** No answer in time. */
    TIMEOUT("超时"),
    /** No usable answer. */
    ERROR("出错");

    private final String label;

    Result(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }

    /** Whether the source has answered the question, so that the answer may be used again while it is fresh. */
    public boolean answered() {
        return this == HIT || this == MISS;
    }
}
