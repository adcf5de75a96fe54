package cn.qingjian.documents;

import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.kernel.LegalBasis.Mark;

/** What the rules on documents rest on, each with how far its wording was verified. */
final class Sources {
    private static final String BURDEN = "整治形式主义为基层减负若干规定";
    private static final String NOTICE_2019 = "关于解决形式主义突出问题为基层减负的通知";
    private static final String PAPERS = "党政机关公文处理工作条例";

    /** 发文计划、总量、立项，防规避. */
    static final LegalBasis PLAN = new LegalBasis(BURDEN, "第一条", Mark.READ);
    /** 篇幅. */
    static final LegalBasis LENGTH = new LegalBasis(BURDEN, "第二条", Mark.READ);
    /** 开门见山. */
    static final LegalBasis TO_THE_POINT = new LegalBasis(BURDEN, "第二条", Mark.QUOTED);
    /** 评估、审查、不附加要求. */
    static final LegalBasis ASSESSMENT = new LegalBasis(BURDEN, "第三条", Mark.QUOTED);
    /** 页数、不制定实施意见. */
    static final LegalBasis YEAR_2019 = new LegalBasis(NOTICE_2019, "", Mark.QUOTED);
    /** 过度留痕. */
    static final LegalBasis TRACES = new LegalBasis("关于持续解决困扰基层的形式主义问题为决胜全面建成小康社会提供坚强作风保证的通知", "", Mark.QUOTED);
    /** A campaign's list of things not to do, taken as a checklist. */
    static final LegalBasis EIGHT_NOTS = new LegalBasis("国务院大督查“八不得”", "", Mark.QUOTED);
    /** 文种. */
    static final LegalBasis GENRES = new LegalBasis(PAPERS, "第八条", Mark.QUOTED);
    /** 格式要素. */
    static final LegalBasis ELEMENTS = new LegalBasis(PAPERS, "第九条", Mark.QUOTED);
    /** 行文规则 that a second source confirms. */
    static final LegalBasis SENDING = new LegalBasis(PAPERS, "行文规则", Mark.QUOTED);
    /** 行文规则 that rest on memory alone. */
    static final LegalBasis SENDING_UNVERIFIED = new LegalBasis(PAPERS, "行文规则", Mark.UNVERIFIED);

    private Sources() {}
}
