package cn.qingjian.sharing;

/** Why a fact isn't there. */
public enum Failure {
    /** Nothing failed. */
    NONE(Result.HIT, ""),
    /** No address of the source is configured, so nobody was asked. */
    NOT_CONNECTED(Result.ERROR, "未接入"),
    /** The source failed too often; nobody was asked. */
    BREAKER_OPEN(Result.ERROR, "已熔断，暂停调用"),
    /** The source took longer than its own limit. */
    SOURCE_LIMIT(Result.TIMEOUT, "超过该来源的时限"),
    /** The source hadn't answered when the time for all questions was over. */
    OVERALL_LIMIT(Result.TIMEOUT, "超过总时限"),
    /** No connection, or it broke. */
    UNREACHABLE(Result.ERROR, "连不上或连接中断"),
    /** The source refused the question: signature, rights, form. */
    REFUSED(Result.ERROR, "来源拒绝"),
    /** The source reported a fault of its own. */
    BROKEN(Result.ERROR, "来源故障"),
    /** The answer isn't in the agreed form, or can't be right. */
    UNREADABLE(Result.ERROR, "答复不合约定"),
    /** The source holds another name under this number. */
    NAME_DIFFERS(Result.CONFLICT, "姓名或名称不符"),
    /** Two sources say different things. */
    SOURCES_DIFFER(Result.CONFLICT, "两个来源不一致");

    private final Result result;
    private final String label;

    Failure(Result result, String label) {
        this.result = result;
        this.label = label;
    }

    /** The result that it ends in. */
    public Result result() {
        return result;
    }

    /** The Chinese words for it, empty for {@link #NONE}. */
    public String label() {
        return label;
    }

    /** Whether the question left the house. */
    public boolean sent() {
        return this != NOT_CONNECTED && this != BREAKER_OPEN;
    }
}
