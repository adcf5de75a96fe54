package cn.qingjian.sharing.calling;

import cn.qingjian.sharing.Question;
import cn.qingjian.sharing.Source;
import cn.qingjian.sharing.Subject;

/**
 * One question on its way to one source.
 *
 * @param question what is asked
 * @param source who is asked
 * @param asking number of the question asked, the same for all its sources
 * @param subject what the source learns of whom it is about
 */
public record Outgoing(Question<?> question, Source source, String asking, Subject subject) {
    /** Number of this very request, by which the source finds it again. */
    public String requestId() {
        return asking + "-" + source.code();
    }
}
