package cn.qingjian.receptions;

import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.kernel.LegalBasis.Mark;

/** What the rules on receptions rest on, each with how far its wording was verified; where the two differ, the later text. */
final class Sources {
    private static final String RULES = "党政机关国内公务接待管理规定";
    private static final String ORDINANCE = "党政机关厉行节约反对浪费条例";
    private static final String PROMISE = "本单位公务接待管理办法";

    /** 陪餐人数. */
    static final LegalBasis COMPANIONS = new LegalBasis(RULES, "第十条", Mark.QUOTED);
    /** 工作餐一次. */
    static final LegalBasis MEALS = new LegalBasis(RULES, "自行用餐，确需时安排工作餐一次", Mark.QUOTED);
    /** 私人会所、野味. */
    static final LegalBasis VENUE = new LegalBasis(RULES, "不用私人会所、高消费场所，不提供野味鱼翅燕窝", Mark.QUOTED);
    /** 酒水、香烟、高档菜肴. */
    static final LegalBasis TABLE = new LegalBasis(ORDINANCE, "工作餐不得提供高档菜肴、香烟，不上酒", Mark.QUOTED);
    /** 公函. */
    static final LegalBasis LETTER = new LegalBasis(ORDINANCE, "无公函一律不接待，非公务活动不得纳入", Mark.QUOTED);
    /** 总额和审批控制. */
    static final LegalBasis TOTAL = new LegalBasis(ORDINANCE, "接待费总额控制、审批控制", Mark.QUOTED);
    /** 接待清单. */
    static final LegalBasis LIST = new LegalBasis(ORDINANCE, "接待清单", Mark.QUOTED);
    /** 收费. */
    static final LegalBasis CHARGE = new LegalBasis(ORDINANCE, "用餐用车按标准收费", Mark.QUOTED);
    /** 列支. */
    static final LegalBasis BOOKING = new LegalBasis(ORDINANCE, "不得用会议、培训名义列支接待费", Mark.QUOTED);
    /** 迎送和陪同. */
    static final LegalBasis WELCOME = new LegalBasis(ORDINANCE, "不迎送，不层层多人陪同", Mark.QUOTED);
    /** 隐形变异. */
    static final LegalBasis HIDDEN = new LegalBasis("纠治“四风”情况通报", "电子红包、快递隔空收礼", Mark.QUOTED);
    /** 同城不接待、人均费用: set by each city, wording not verified. */
    static final LegalBasis LOCAL = new LegalBasis("本地公务接待标准", "", Mark.UNVERIFIED);
    /** 一函一次. */
    static final LegalBasis ONCE = new LegalBasis(PROMISE, "一份公函在一个单位只接待一次", Mark.OWN);
    /** 短期内重复接待. */
    static final LegalBasis AGAIN = new LegalBasis(PROMISE, "同一来访单位短期内重复接待须提示", Mark.OWN);

    private Sources() {}
}
