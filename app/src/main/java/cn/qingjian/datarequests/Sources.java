package cn.qingjian.datarequests;

import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.kernel.LegalBasis.Mark;

/** What the rules on forms rest on, each with how far its wording was verified. */
final class Sources {
    private static final String STATISTICS = "统计法";

    /** 表号、制定机关、批准文号、有效期限；未标或超期的有权拒绝填报. */
    static final LegalBasis SIGNS = new LegalBasis(STATISTICS, "第十七条", Mark.READ);
    /** 不得重复. */
    static final LegalBasis ONCE = new LegalBasis(STATISTICS, "第十三条", Mark.READ);
    /** 未经批准不得擅自组织、变更. */
    static final LegalBasis APPROVED = new LegalBasis(STATISTICS, "第四十一条", Mark.READ);
    /** 能共享的不得重复收集. */
    static final LegalBasis SHARING = new LegalBasis("政务数据共享条例", "第十九条", Mark.QUOTED);
    /** 防治“指尖上的形式主义”. */
    static final LegalBasis FINGERTIPS = new LegalBasis("关于防治“指尖上的形式主义”的若干意见", "", Mark.QUOTED);
    /** 填表报数功能. */
    static final LegalBasis APPS = new LegalBasis("整治形式主义为基层减负若干规定", "政务应用程序部分", Mark.QUOTED);
    /** 会后收截图、台账. */
    static final LegalBasis EVASION = new LegalBasis("整治形式主义典型问题通报", "", Mark.QUOTED);
    /** Our own promise. */
    static final LegalBasis PROMISE = new LegalBasis("本单位精简报表承诺", "", Mark.OWN);

    private Sources() {}
}
