package cn.qingjian.receptions;

/** What makes a reception a risk; each has a weight, which is a dated parameter. */
public enum Hazard {
    /** No letter, or none on file. */
    LETTER("letter", "没有公函", "REC-04"),
    /** Items that are no official business. */
    UNOFFICIAL("unofficial", "有非公务活动", "REC-04"),
    /** Alcohol, tobacco, delicacies. */
    SERVED("served", "有酒水、香烟或者高档菜肴", "REC-03"),
    /** Clubs and the like. */
    VENUE("venue", "在私人会所或者高消费场所", "REC-12"),
    /** Welcomed at the station, or accompanied by layers. */
    WELCOME("welcome", "迎送或者层层陪同", "REC-09"),
    /** Gifts. */
    GIFT("gift", "收送礼品礼金", "REC-13"),
    /** Too many companions. */
    COMPANIONS("companions", "陪同超过标准或者准予的人数", "REC-01"),
    /** Too many meals. */
    MEALS("meals", "工作餐超过次数", "REC-02"),
    /** Dearer than admitted. */
    AMOUNT("amount", "费用超过准予的金额", "REC-05"),
    /** The year's budget overdrawn. */
    BUDGET("budget", "年度接待费超过预算", "REC-05"),
    /** Booked under another heading. */
    FUND("fund", "不在公务接待费列支", "REC-08"),
    /** A meeting near by. */
    MEETING("meeting", "紧挨着会议", "REC-08"),
    /** Nothing collected for meals and vehicles. */
    CHARGE("charge", "没有收取伙食费、交通费", "REC-07"),
    /** Guests whom the letter doesn't name. */
    GUESTS("guests", "来了公函以外的人", "REC-06"),
    /** Items, days or place other than admitted. */
    DIFFERENT("different", "项目、时间或者场所与准予的不同", "REC-06"),
    /** The same guests' unit not long ago. */
    AGAIN("again", "同一单位短期内重复接待", "S21");

    private final String key;
    private final String label;
    private final String code;

    Hazard(String key, String label, String code) {
        this.key = key;
        this.label = label;
        this.code = code;
    }

    /** The parameter that holds its weight. */
    public String weight() {
        return "rec.risk." + key;
    }

    /** The Chinese words for it. */
    public String label() {
        return label;
    }

    /** Its number in the sheet of rules. */
    public String code() {
        return code;
    }
}
