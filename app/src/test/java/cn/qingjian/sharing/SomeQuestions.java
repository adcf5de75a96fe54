package cn.qingjian.sharing;

import cn.qingjian.sharing.questions.AllQuestions;

/** The book of questions without Spring. */
public final class SomeQuestions {
    private SomeQuestions() {}

    /** With all that come with the house. */
    public static Questions all() {
        return new Questions(AllQuestions.list());
    }
}
