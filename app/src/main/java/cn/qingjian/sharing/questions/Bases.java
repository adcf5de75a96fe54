package cn.qingjian.sharing.questions;

import cn.qingjian.kernel.LegalBasis;
import cn.qingjian.kernel.LegalBasis.Mark;

/** What the questions rest on. */
final class Bases {
    /** What can be had by sharing must not be asked of the citizen again. */
    static final LegalBasis SHARING = new LegalBasis("政务数据共享条例", "第十九条", Mark.READ);

    static final LegalBasis MARRIAGE = new LegalBasis("婚姻登记条例", "第四条", Mark.READ);
    static final LegalBasis PROPERTY = new LegalBasis("不动产登记暂行条例", "第二十四条", Mark.READ);

    /** The credit database answers those who have the person's consent in writing. */
    static final LegalBasis CREDIT_REPORT = new LegalBasis("征信业管理条例", "第二十八条", Mark.READ);

    /** Needed to fulfil a statutory duty, so no consent is asked: such questions protect the account itself. */
    static final LegalBasis DUTY = new LegalBasis("个人信息保护法", "第十三条第一款第三项", Mark.READ);

    private Bases() {}
}
