package cn.qingjian.sharing.questions;

import cn.qingjian.sharing.Source;

/** The departments and platforms that hold the facts (综合服务平台建设导则 names most of them as interfaces). */
final class Departments {
    static final Source POLICE = new Source("police", "公安");
    static final Source HEALTH = new Source("health", "卫健");
    static final Source CIVIL = new Source("civil", "民政");
    static final Source PROPERTY = new Source("property", "不动产登记");
    static final Source HOUSING = new Source("housing", "住建");
    static final Source SOCIAL = new Source("social", "人社");
    static final Source MARKET = new Source("market", "市监");
    static final Source BANK = new Source("bank", "人行征信");
    static final Source CREDIT = new Source("credit", "信用平台");
    static final Source FUND = new Source("fund", "全国公积金平台");

    private Departments() {}
}
