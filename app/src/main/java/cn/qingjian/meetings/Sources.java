package cn.qingjian.meetings;

import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.kernel.LegalBasis.Mark;

/** What the rules on meetings rest on, each with how far its wording was verified. */
final class Sources {
    private static final String BURDEN = "整治形式主义为基层减负若干规定";
    private static final String LOCAL = "地方精文减会做法";
    private static final String PROMISE = "本单位精简会议承诺";

    /** 会议计划、合并、传达、直达基层. */
    static final LegalBasis PLAN = new LegalBasis(BURDEN, "第四条", Mark.QUOTED);
    /** 参会范围和层级. */
    static final LegalBasis PEOPLE = new LegalBasis(BURDEN, "第五条", Mark.QUOTED);
    /** 一级 is our own reading; the text names only central and provincial departments. */
    static final LegalBasis ONE_LEVEL = new LegalBasis("本单位会议层级约定", "比照若干规定第五条", Mark.OWN);
    /** 讲话、发言、会期. */
    static final LegalBasis TIME = new LegalBasis(BURDEN, "第六条", Mark.QUOTED);
    /** 乡镇、村社区；视频. */
    static final LegalBasis PART_TWO = new LegalBasis(BURDEN, "第二部分", Mark.QUOTED);
    /** 九十分钟. */
    static final LegalBasis NINETY = new LegalBasis(PROMISE, "会议时间均控制在90分钟以内", Mark.OWN);
    /** 市局到县局的会议各一次. */
    static final LegalBasis COUNT = new LegalBasis(PROMISE, "市局到县局的会议每年各1次", Mark.OWN);
    /** 班子领导和科室负责人. */
    static final LegalBasis SCALE = new LegalBasis(PROMISE, "会议规模仅限于班子领导和各科室负责人", Mark.OWN);
    /** 视频会、报备、无会日、人数. */
    static final LegalBasis LOCAL_PRACTICE = new LegalBasis(LOCAL, "", Mark.QUOTED);
    /** 大会拆小会、会后要材料. */
    static final LegalBasis EVASION = new LegalBasis("整治形式主义典型问题通报", "", Mark.QUOTED);

    private Sources() {}
}
