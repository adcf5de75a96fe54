package cn.qingjian.people;

/** What somebody of the public may be in the hall; staff are none of these, and the public holds no {@link Role}. */
public enum Visitor {
    /** 缴存人: signed in in the hall, for himself or for an employer. */
    CITIZEN("缴存人"),
    /** 单位经办人: acts for an employer under a mandate that is valid today. */
    AGENT("单位经办人");

    /** Where the public signs in. */
    public static final String SIGN_IN_PAGE = "/hall/signin";

    private final String label;

    Visitor(String label) {
        this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
        return label;
    }
}
