package cn.qingjian.meetings;

import cn.qingjian.people.Unit;

/** How high a post is in its own unit; the rules on who may be called to a meeting compare these. */
public enum Rank {
    /** 主要负责同志. */
    CHIEF("主要负责同志"),
    /** 分管负责同志. */
    DEPUTY("分管负责同志"),
    /** 科室负责人. */
    HEAD("科室负责人"),
    /** 工作人员. */
    STAFF("工作人员");

    private final String label;

    Rank(String label) {
        this.label = label;
    }

    /** The Chinese words for it. */
    public String label() {
        return label;
    }

    /** Whether it stands above the other. */
    public boolean above(Rank other) {
        return compareTo(other) < 0;
    }

    /** The rank that a post has in a unit of that kind, read from the post's name. */
    public static Rank of(Unit.Kind unit, String post) {
        boolean second = post.contains("副") || post.contains("总会计师") || post.contains("总工程师");
        boolean first = post.matches(".*(?:主任|书记|科长|处长|局长|县长|区长|市长|镇长|乡长|组长|负责人|负责同志).*");
        if (unit == Unit.Kind.DEPARTMENT) {
            return first || second ? HEAD : STAFF;
        }
        return second || post.contains("分管") || post.contains("组长") ? DEPUTY : first ? CHIEF : STAFF;
    }
}
