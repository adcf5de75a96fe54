package cn.qingjian.fieldresearch;

import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.kernel.LegalBasis.Mark;

/** What the rules on research rest on, each with how far its wording was verified. */
final class Sources {
    private static final String BURDEN = "整治形式主义为基层减负若干规定";
    private static final String SCHEME = "关于在全党大兴调查研究的工作方案";
    private static final String PROMISE = "本单位调研承诺";

    /** 调研与督检考同一约束, 不动辄见主要负责人, 不频繁要材料. */
    static final LegalBasis WAYS = new LegalBasis(BURDEN, "第三部分", Mark.QUOTED);
    /** 变相. */
    static final LegalBasis EVASION = new LegalBasis("整治形式主义为基层减负专项工作通报", "督查检查变评估、变调研", Mark.QUOTED);
    /** 严控调研考察的数量频次. */
    static final LegalBasis FREQUENCY = new LegalBasis("中央层面整治形式主义为基层减负专项工作机制会议", "2025年10月28日", Mark.READ);
    /** 领题、轻车简从: wording not verified. */
    static final LegalBasis UNVERIFIED_SCHEME = new LegalBasis(SCHEME, "", Mark.UNVERIFIED);
    /** 随行人数: another city's practice. */
    static final LegalBasis COMPANIONS = new LegalBasis("地方精文减会做法", "市政府领导调研随行", Mark.QUOTED);
    /** 调研计划、重点课题. */
    static final LegalBasis PLAN = new LegalBasis(PROMISE, "制定调研计划，明确重点课题", Mark.OWN);
    /** 联系点、分工. */
    static final LegalBasis CONTACT = new LegalBasis(PROMISE, "联系点制度，按分工调研", Mark.OWN);
    /** 确有必要. */
    static final LegalBasis NEED = new LegalBasis(PROMISE, "确有必要时调研", Mark.OWN);
    /** 扎堆. */
    static final LegalBasis CROWD = new LegalBasis(PROMISE, "不扎堆调研", Mark.OWN);
    /** 调研不深入. */
    static final LegalBasis DEPTH = new LegalBasis(PROMISE, "带着问题去，拿出有指导作用的报告", Mark.OWN);
    /** 综合性调研每年一次. */
    static final LegalBasis ONCE = new LegalBasis(PROMISE, "综合性调研每年一次", Mark.OWN);

    private Sources() {}
}
