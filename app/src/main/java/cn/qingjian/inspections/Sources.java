package cn.qingjian.inspections;

import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.kernel.LegalBasis.Mark;

/** What the rules on inspections rest on, each with how far its wording was verified. */
final class Sources {
    private static final String BURDEN = "整治形式主义为基层减负若干规定";
    private static final String NOTICE_2018 = "关于统筹规范督查检查考核工作的通知";

    /** 计划、备案、次数、合并. */
    static final LegalBasis PLAN = new LegalBasis(BURDEN, "第七条", Mark.QUOTED);
    /** 改进方式方法. */
    static final LegalBasis WAYS = new LegalBasis(BURDEN, "第三部分", Mark.QUOTED);
    /** 变相. */
    static final LegalBasis EVASION = new LegalBasis("整治形式主义为基层减负专项工作通报", "变相督查检查考核", Mark.QUOTED);
    /** 刚部署不检查、一年一次、一事一报: wording not verified. */
    static final LegalBasis YEAR_2018 = new LegalBasis(NOTICE_2018, "", Mark.UNVERIFIED);
    /** 部门不得自行设置. */
    static final LegalBasis NO_SELF_SETTING = new LegalBasis(NOTICE_2018 + "的地方实施意见", "", Mark.QUOTED);
    /** A campaign's list of things not to do, taken as a checklist. */
    static final LegalBasis EIGHT_NOTS = new LegalBasis("国务院大督查“八不得”", "", Mark.QUOTED);
    /** 规范督查检查主体和范围. */
    static final LegalBasis SUBJECTS = new LegalBasis("本单位督查检查承诺", "规范督查检查主体和范围", Mark.OWN);
    /** 督查方案、频次、时限、培训. */
    static final LegalBasis SCHEME = new LegalBasis("政府督查工作条例", "第十五条", Mark.READ);
    /** 名称. */
    static final LegalBasis NAME = new LegalBasis("政府督查工作条例", "第七条", Mark.READ);

    private Sources() {}
}
